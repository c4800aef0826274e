import type {Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {kindOf, type Relationship} from "../../ooxml/relationships.ts";
import {
  createElement,
  type Element,
  findChild,
  namespaces,
  parseXml,
  parseXmlText,
  serializeXml,
} from "../../ooxml/xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const presentationTypes = "application/vnd.openxmlformats-officedocument.presentationml";

/** Every slide of ours has notes, and they need a master; many houses have none, for PowerPoint adds it at the first note. */
export function addNotesMaster(container: Package, main: Part): void {
  const {content, relationships} = main;
  if (content instanceof Uint8Array) return;
  const root = content.documentElement;
  if (findChild(root, "p", "notesSz") === undefined) addNotesSize(root);
  if (relationships.some((one) => kindOf(one) === "notesMaster")) return;
  const theme = themeFor(container, relationships);
  const master = "ppt/notesMasters/notesMaster1.xml";
  container.parts.push(...(theme ? [theme] : []), {
    name: master,
    contentType: `${presentationTypes}.notesMaster+xml`,
    content: parseXmlText(notesMaster),
    relationships: theme ? [leadsTo("theme", theme.name, "rId1")] : [],
  });
  const id = "notesMaster";
  relationships.push(leadsTo("notesMaster", master, id));
  const list = createElement(root, "p", "notesMasterIdLst");
  const entry = createElement(root, "p", "notesMasterId");
  entry.setAttributeNS(namespaces.r, "r:id", id);
  list.appendChild(entry);
  const masters = findChild(root, "p", "sldMasterIdLst");
  root.insertBefore(list, masters?.nextSibling ?? root.firstChild);
}

const leadsTo = (kind: string, target: string, id: string): Relationship => ({
  id,
  type: `${office}/${kind}`,
  target,
  isExternal: false,
});

/** A copy of that of the slides: masters must not share one. */
function themeFor({parts}: Package, relationships: readonly Relationship[]): Part | undefined {
  const byName = (name: string | undefined) => parts.find((part) => part.name === name);
  const master = byName(relationships.find((one) => kindOf(one) === "slideMaster")?.target);
  const theme = byName(master?.relationships.find((one) => kindOf(one) === "theme")?.target);
  if (theme === undefined || theme.content instanceof Uint8Array) return undefined;
  return {
    name: "ppt/theme/themeOfNotes.xml",
    contentType: theme.contentType,
    content: parseXml(serializeXml(theme.content)),
    relationships: theme.relationships.map((one) => ({...one})),
  };
}

/** A4 upright, as PowerPoint has it (ECMA-376 Part 1, 19.2.1.23). */
function addNotesSize(root: Element): void {
  const size = createElement(root, "p", "notesSz");
  size.setAttribute("cx", "6858000");
  size.setAttribute("cy", "9144000");
  const slides = findChild(root, "p", "sldSz");
  root.insertBefore(size, slides?.nextSibling ?? null);
}

const place = (x: number, y: number, w: number, h: number) =>
  `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;

/** The slide in small, its notes below it, and its number. */
const notesMaster = `<p:notesMaster xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片图像占位符 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>${place(685_800, 1_143_000, 5_486_400, 3_086_100)}</p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="备注占位符 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>${place(685_800, 4_400_550, 5_486_400, 3_600_450)}<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="zh-CN"/><a:t>单击此处编辑备注</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="4" name="灯片编号占位符 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>${place(3_884_613, 8_685_213, 2_971_800, 458_787)}<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
