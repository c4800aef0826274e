import {type Diagnostic, mapPlaces} from "../../diagnostic/diagnostic.ts";

/**
 * A problem whose places are told from within the folder of templates: a manifest must not depend on where that folder
 * lies. @param folder as people name it
 */
export function withinFolder(diagnostic: Diagnostic, folder: string): Diagnostic {
  return mapPlaces(diagnostic, (place) =>
    place.file.startsWith(folder)
      ? {...place, file: place.file.slice(folder.length).replace(/^[/\\]+/u, "")}
      : place,
  );
}

/** All that is an error, told in this way. */
export function errorsWithin(diagnostics: readonly Diagnostic[], folder: string): Diagnostic[] {
  return diagnostics.filter(({severity}) => severity === "error").map((error) => withinFolder(error, folder));
}

/** The same for people. @param describe a file in the folder of templates, as people name it */
export function withFolder(diagnostic: Diagnostic, describe: (path: string) => string): Diagnostic {
  return mapPlaces(diagnostic, (place) => ({...place, file: describe(place.file)}));
}
