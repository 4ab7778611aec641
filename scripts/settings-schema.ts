import { z } from 'zod';
import { configSchema } from '../src/model/config.ts';

/** `docs/config.schema.json`: what editors check `acrm.yaml` against. */
export const settingsSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`;
