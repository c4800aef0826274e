/**
 * pptxgenjs 4.0.1 writes `a:pPr` again before every run of a paragraph, while ECMA-376 Part 1 §21.1.2.2.6 allows
 * one, in front. All of them say the same (see `paragraphRuns`), so the first stays.
 */
export function dropRepeatedProperties(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let seen = false;
    return paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, (properties) => {
      if (seen) return "";
      seen = true;
      return properties;
    });
  });
}
