import {type Diagnostic, mapPlaces, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {Brief} from "../../template/render-template.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {CacheFolders} from "../build-effects.ts";
import type {BuiltDocument} from "./build-document.ts";

/** Makes finished files of brief texts, one after the other. Charts that it has drawn it need not draw again. */
export interface DocumentWorker {
  build(brief: Brief, theme: Theme, pictures: NamedPictures): Promise<Outcome<BuiltDocument>>;
}

export interface DocumentBuilder {
  /**
   * Workers that work side by side, in this thread or in others: the bytes are the same.
   * @param drawings where pictures of charts are kept from one build to the next
   */
  open(drawings: CacheFolders | undefined): Promise<readonly DocumentWorker[]>;
  close(): Promise<void>;
}

/** Problems at lines of the text become problems at the lines of the template that made them. */
export function locateOutcome<T>({diagnostics, ...rest}: Outcome<T>, brief: Brief): Outcome<T> {
  return {...rest, diagnostics: diagnostics.map((each) => locateDiagnostic(each, brief))};
}

function locateDiagnostic(diagnostic: Diagnostic, {locate}: Brief): Diagnostic {
  return mapPlaces(diagnostic, (place) =>
    place.file === "" && place.line !== undefined ? locate(place.line, place.column ?? 1) : place,
  );
}
