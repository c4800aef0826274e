import type {Format} from "../../src/model/document.ts";
import type {ExpectedWord} from "./random-project.mjs";

export function inspectFile(bytes: Uint8Array, format: Format, expected: readonly ExpectedWord[]): string[];
