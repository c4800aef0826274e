/**
 * Marks shapes without text as decorative, so that screen readers pass them over (the extension
 * `adec:decorative` of [MS-ODRAWXML]); pptxgenjs has no option for it.
 */
export function markDecorative(xml: string): string {
  return xml.replace(
    /(<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="[^"]*")(?:\/>|>\s*<\/p:cNvPr>)(?=<p:cNvSpPr\s*\/><p:nvPr\s*(?:\/>|><\/p:nvPr>))/g,
    `$1>${extension}</p:cNvPr>`,
  );
}

const extension =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  "</a:ext></a:extLst>";
