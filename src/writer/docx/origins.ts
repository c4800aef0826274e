import type {IContext, IXmlableObject} from "docx";
import type {Chart, Figure} from "../../model/document.ts";

/** Nodes of the document that whoever reads the body, not only sees it, must find again in what docx makes of it. */
export type Origin = Figure | Chart;

const origins = new WeakMap<object, Origin>();

/** What docx formats; of its classes only this is of interest. */
interface Formatted {
  prepForXml(context: IContext): IXmlableObject | undefined;
}

/** Notes which node a run is written from. The file shows nothing of it. */
export function noteOrigin<T extends Formatted>(written: T, origin: Origin): T {
  const format = written.prepForXml.bind(written);
  written.prepForXml = (context) => {
    const element = format(context);
    if (element !== undefined) origins.set(element, origin);
    return element;
  };
  return written;
}

export const originOf = (element: object): Origin | undefined => origins.get(element);
