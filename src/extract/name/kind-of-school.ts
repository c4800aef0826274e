import type {NumberInText} from "../number-in-text.ts";
import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";

/** What schools of every kind have: by itself it does not say of which they are. */
const ofEvery =
  /^(?:共?有)?(?:学?校数?|学校|班级?数?|平均班额|(?:在校|在园|入园|离园|毕业|应届毕业)(?:学?生|幼儿|儿童)?(?:人?数)?|(?:毕业|招)生(?:人?数)?|预计毕业生|(?:专任)?教师(?:人?数)?|教职工(?:人?数)?|园长|校长|保育员|[^，。]{0,2}保健人员|(?:校|园)舍(?:建筑|总)?面积|占地(?:总)?面积|建筑面积|占地|运动场地?面积|(?:教学)?仪器设备(?:总)?值|(?:馆)?藏?图书(?:册数)?|藏书|生师比|师生比|毛?净?入[学园]率|巩固率|升学率|毕业率)$/u;

const kinds =
  "学前教育|幼儿园|义务教育(?:阶段|学校)?|(?:普通)?小学|(?:普通)?初中|初级中学|(?:普通)?高中(?:阶段|段)?(?:教育)?|" +
  "中等职业(?:教育|学校)|中职|职业高中|技工学校|特殊教育|专门学校|高等教育|(?:普通)?高等学校|普通高校|高校|" +
  "(?:普通|职业)?本科|高职(?:\\(专科\\)|专科)?|专科|研究生(?:教育)?|成人(?:高等)?教育|民办教育|老年教育|特教学校|普通中学|九年一贯制学校|完全中学|职业学校";
/** At the beginning of what is said: 全县小学, 其中，普通高中, ——初中. */
const said = new RegExp(
  `(?:^|[。；;，,：:、\\n—-]|[.．、)）]\\s*)(?:其中|全?[国省市区县州][^，。；]{0,4}?|\\p{Script=Han}{1,4}?[省市区县州](?=[共现设]?有)|我[省市区县]|辖区内?|[区市县]属|各类|公办|[共现设]?有){0,3}(?<kind>${kinds})(?![-~至到、和])`,
  "gu",
);
const inHeading = new RegExp(kinds, "gu");

/** 小学 behind 在校生: of whom there are so many there as well. */
const counted = /(?:在校(?:中小)?学?生|在园幼儿|专任教师|教师|教职工|毕业生|招生|班级?)(?=总?(?:人?数)?$)/u;
const onlyKind = new RegExp(`^(?:${kinds})$`, "u");

/** 在校生3000人（小学2000人、初中1000人）: 小学在校生, where a name is a mere kind of schools. */
export function nameOfKind({near, bare}: NameContext): NameFound | undefined {
  if (near === undefined || !onlyKind.test(bare)) return undefined;
  const noun = counted.exec(near.whole)?.[0];
  return noun === undefined ? undefined : {name: `${plain(bare)}${noun}`, whole: near.whole};
}

/** 在校生 of which kind of schools, what stands before tells. */
export function nameOfSchools({found, bare}: NameContext): NameFound | undefined {
  const kind = isOfEverySchool(bare) ? findKindOfSchool(found) : "";
  return kind === "" ? undefined : {name: `${kind}${bare.replace(/^共?有/u, "")}`};
}

const anyKind = /园|小学|初中|高中|中学|中职|高校|大学|本科|专科/u;
/** 新建幼儿园7所、新增学位900个: the places are those of kindergartens. */
export const isOfNarrowerKind = (name: string, before: string) =>
  anyKind.test(before) && !anyKind.test(name) && /学位|学校|班|生$|教师/u.test(name);

/** Whether a name is said of a kind of schools that stands elsewhere. */
export const isOfEverySchool = (name: string) => ofEvery.test(name);

/** The kind of schools of which a passage speaks before a number, or the nearest heading that names just one. */
export function findKindOfSchool({passage, at}: NumberInText): string {
  // What stands in brackets is told of what stands before them, and of nothing behind.
  const before = passage.text.slice(Math.max(0, at - 600), at).replace(/[(（][^()（）]*[)）]/gu, "");
  const last = [...before.matchAll(said)].at(-1)?.groups?.kind;
  if (last !== undefined) return plain(last);
  for (const {text} of passage.headings.toReversed()) {
    const named = new Set(text.match(inHeading));
    const [only] = named;
    if (named.size === 1 && only) return plain(only);
    if (named.size > 1) return "";
  }
  return "";
}

const plain = (kind: string) => kind.replace(/学校$|\(专科\)$/u, "");
