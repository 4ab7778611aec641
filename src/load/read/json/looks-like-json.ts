/** Whether decoded text is JSON by its beginning: an object, or a list of objects or lists. */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(text.slice(0, 2000).replace(/^\uFEFF/, ''));

/** Whether each line is a document of its own: two or more are objects from end to end, and few are anything else. */
export function looksLikeLines(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const objects = lines.filter((line) => /^\s*\{.*\}\s*$/s.test(line)).length;
  return objects >= 2 && objects * 2 >= lines.length && /^\s*\{/.test(text);
}
