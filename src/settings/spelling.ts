import { z } from 'zod';

/** Text that is not empty, without blanks around it. */
export const spelling = z.string().trim().min(1);
