import {DOMParser, type Element} from "@xmldom/xmldom";

/** An element of a sheet as a browser reads it. */
export interface SheetElement {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** The declarations of its `style`. */
  readonly style: Readonly<Record<string, string>>;
  /** With `\n` where a line ends. */
  readonly text: string;
}

/** All elements of a sheet in reading order, the outermost first. */
export function readSheet(html: string): SheetElement[] {
  const problems: string[] = [];
  const parser = new DOMParser({onError: (level, message) => problems.push(`${level}: ${message}`)});
  const root = parser.parseFromString(`<body>${html}</body>`, "text/html");
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return Array.from(root.getElementsByTagName("*")).slice(1).map(readElement);
}

/** A length of a style in CSS pixels. */
export function px({style}: SheetElement, property: string): number {
  return Number(/^(-?[\d.]+)px$/.exec(style[property] ?? "")?.[1] ?? Number.NaN);
}

export const withClass = (elements: readonly SheetElement[], name: string) =>
  elements.filter(({classes}) => classes.includes(name));

function readElement(element: Element): SheetElement {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({name, value}) => [name, value]));
  const declarations = (attributes.style ?? "").split(";").filter((one) => one !== "");
  return {
    tag: element.tagName.toLowerCase(),
    classes: (attributes.class ?? "").split(" "),
    attributes,
    style: Object.fromEntries(declarations.map((one) => one.split(/:(.*)/).slice(0, 2))),
    text: element.textContent ?? "",
  };
}
