import type {Diagnostic} from "../../diagnostic/diagnostic.ts";

/**
 * A problem whose place is told from within the folder of templates: a manifest must not depend on where that folder
 * lies. @param folder as people name it
 */
export function withinFolder(diagnostic: Diagnostic, folder: string): Diagnostic {
  const {place} = diagnostic;
  if (!place?.file.startsWith(folder)) return diagnostic;
  return {...diagnostic, place: {...place, file: place.file.slice(folder.length).replace(/^[/\\]+/u, "")}};
}

/** The same for people. @param describe a file in the folder of templates, as people name it */
export function withFolder(diagnostic: Diagnostic, describe: (path: string) => string): Diagnostic {
  const {place} = diagnostic;
  return place ? {...diagnostic, place: {...place, file: describe(place.file)}} : diagnostic;
}
