import { quoteText } from '../../engine/sql-text.ts';

/** SQL for the list of tags in a text, as sources and this program write them. */
export const tagsIn = (text: string): string =>
  `list_filter(string_split_regex(trim(coalesce(${text}, '')), '\\s*[;；,，、|]\\s*'), lambda each: each <> '')`;

/** SQL for the text of tags that a text has with one more: sorted, each once. */
export const withTag = (text: string, tag: string): string =>
  `array_to_string(list_sort(list_distinct(list_append(${tagsIn(text)}, ${quoteText(tag)}))), '; ')`;
