import type {NewFile} from "./new-file.ts";
import {jsonSchemas, type SchemaName, schemaFile, schemaFolder} from "./schema/schemas.ts";

/** The JSON Schemas of this version of jianbao, as files of a templates folder. */
export function planSchemas(): NewFile[] {
  return Object.entries(jsonSchemas()).map(([name, schema]) => ({
    path: `${schemaFolder}/${schemaFile(name as SchemaName)}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
