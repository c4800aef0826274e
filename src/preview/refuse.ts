import type {Context} from "hono";
import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Refusal} from "./messages.ts";

/** An answer that says why there is none. */
export function refuse(
  context: Context,
  status: 400 | 403 | 404 | 405 | 413 | 415 | 500,
  code: string,
  message: Wording,
): Response {
  const refusal: Refusal = {problems: [{severity: "error", code, message}]};
  return context.json(refusal, status);
}
