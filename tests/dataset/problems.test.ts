import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {change, inMemory, type Package, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

interface Case {
  readonly title: string;
  readonly files: () => Package;
  /** Every diagnostic that is expected: `code file:line:column`, warnings marked. */
  readonly found: readonly string[];
  /** Part of the first message and of its hint, in English. */
  readonly says: string;
  readonly hints?: string;
}

const edit = (name: string, from: string, to: string) => () => change(tinyPackage(), name, from, to);

const descriptor = (alter: (descriptor: ReturnType<typeof tinyDescriptor>) => unknown) => () => {
  const value = tinyDescriptor();
  alter(value);
  return {...tinyPackage(), "datapackage.json": JSON.stringify(value, null, 2)};
};

const value = (text: string, hints: string, code = "not-a-number"): Case => ({
  title: `value ${text}`,
  files: edit("observations.csv", ",90.25,", `,${text.includes(",") ? `"${text}"` : text},`),
  found: [`${code} observations.csv:2:33`],
  says: `"${text}"`,
  hints,
});

function check(cases: readonly Case[]) {
  test.each(cases)("$title", async ({files, found, says, hints}) => {
    const {diagnostics} = await loadDataset("data", inMemory(files()));
    const summary = diagnostics.map(({severity, code, place}) => {
      const spot = [place?.file.replace("data/", ""), place?.line, place?.column].filter((part) => part);
      return `${severity === "warning" ? "warning " : ""}${code} ${spot.join(":")}`;
    });
    expect(summary).toEqual(found);
    expect(diagnostics[0]?.message.en).toContain(says);
    expect(diagnostics[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    if (hints !== undefined) expect(diagnostics[0]?.hint?.en).toContain(hints);
    for (const {hint} of diagnostics) if (hint) expect(hint.zh).toMatch(/\p{Script=Han}/u);
  });
}

describe("descriptor", () => {
  check([
    {
      title: "missing",
      files: () => ({}),
      found: ["file-not-found datapackage.json"],
      says: "data/datapackage.json",
      hints: "--data",
    },
    {
      title: "superfluous comma",
      files: () => ({"datapackage.json": '{\n  "name": "x",\n  "resources": [],\n}'}),
      found: ["json-syntax datapackage.json:4:1"],
      says: "invalid JSON",
    },
    {
      title: "unquoted key",
      files: () => ({"datapackage.json": '{"a": [1, 2.5e3, true, "\\u4e2d"],\n b: 1}'}),
      found: ["json-syntax datapackage.json:2:2"],
      says: "invalid JSON",
    },
    {
      title: "Chinese quotation marks",
      files: () => ({"datapackage.json": '{\n  "name": “x”\n}'}),
      found: ["json-syntax datapackage.json:2:11"],
      says: "invalid JSON",
      hints: "straight double quotes",
    },
    {
      title: "cut off",
      files: () => ({"datapackage.json": '{"name": "x"'}),
      found: ["json-syntax datapackage.json:1:13"],
      says: "invalid JSON",
    },
    {
      title: "key twice",
      files: () => ({"datapackage.json": '{"name": "x",\n "name": "y", "resources": []}'}),
      found: ["duplicate-json-key datapackage.json:2:2"],
      says: "twice",
    },
    {
      title: "not an object",
      files: () => ({"datapackage.json": "[]"}),
      found: ["wrong-type datapackage.json:1:1"],
      says: "the file must be an object",
    },
    {
      title: "no resources",
      files: () => ({"datapackage.json": '{"name": "x"}'}),
      found: ["missing-key datapackage.json:1:1"],
      says: '"resources" is missing',
    },
    {
      title: "wrong type of a key",
      files: descriptor(({resources}) => Object.assign(resources[1] ?? {}, {path: ["a.csv", "b.csv"]})),
      found: ["wrong-type datapackage.json:63:15"],
      says: '"resources[1].path" must be a text',
    },
    {
      title: "unknown type of a column",
      files: descriptor(({resources}) => Object.assign(resources[1]?.schema.fields[2] ?? {}, {type: "int"})),
      found: ["invalid-value datapackage.json:81:21"],
      says: '"resources[1].schema.fields[2].type" cannot be "int"',
    },
    {
      title: "misspelt constraint",
      files: descriptor(({resources}) =>
        Object.assign(resources[1]?.schema.fields[1] ?? {}, {constraints: {requierd: true}}),
      ),
      found: ["unknown-key datapackage.json:79:27"],
      says: "requierd",
      hints: '"required"',
    },
    {
      title: "a table missing",
      files: descriptor((package_) => package_.resources.splice(5, 1)),
      found: ["missing-table datapackage.json:4:16"],
      says: '"initiatives"',
    },
    {
      title: "a table misspelt",
      files: descriptor(({resources}) => Object.assign(resources[5] ?? {}, {name: "initiative"})),
      found: ["missing-table datapackage.json:301:15"],
      says: '"initiatives"',
      hints: '"initiative" looks like it',
    },
    {
      title: "a table twice",
      files: descriptor(({resources}) => resources.push(structuredClone(resources[1]) as never)),
      found: ["duplicate-table datapackage.json:352:15"],
      says: '"topics"',
    },
    ...[
      "/etc/passwd",
      "../topics.csv",
      "a/../../b.csv",
      "https://example.org/topics.csv",
      "C:\\topics.csv",
      "",
    ].map(
      (path): Case => ({
        title: `path ${path}`,
        files: descriptor(({resources}) => Object.assign(resources[1] ?? {}, {path})),
        found: ["unsafe-path datapackage.json:63:15"],
        says: `"${path}"`,
        hints: "topics.csv",
      }),
    ),
    {
      title: "unknown encoding",
      files: descriptor(({resources}) => Object.assign(resources[1] ?? {}, {encoding: "gb18O30"})),
      found: ["unknown-encoding datapackage.json:64:19"],
      says: '"gb18O30"',
      hints: "gb18030",
    },
    {
      title: "a column of the contract forgotten",
      files: descriptor(({resources}) => resources[1]?.schema.fields.pop()),
      found: ["missing-contract-column datapackage.json:66:19"],
      says: 'table "topics": the schema does not describe the column "description"',
    },
    {
      title: "a column with the wrong type",
      files: descriptor(({resources}) =>
        Object.assign(resources[4]?.schema.fields[4] ?? {}, {type: "string"}),
      ),
      found: ["wrong-column-type datapackage.json:232:21"],
      says: 'column "value" has the type "string"',
      hints: '"number"',
    },
    {
      title: "a column twice",
      files: descriptor(({resources}) => resources[1]?.schema.fields.push({name: "name", type: "string"})),
      found: ["duplicate-field datapackage.json:95:21"],
      says: '"name"',
    },
    {
      title: "invalid pattern",
      files: descriptor(({resources}) =>
        Object.assign(resources[1]?.schema.fields[1] ?? {}, {constraints: {pattern: "(["}}),
      ),
      found: ["invalid-pattern datapackage.json:79:26"],
      says: "([",
    },
    {
      title: "primary key without column",
      files: descriptor(({resources}) => Object.assign(resources[1]?.schema ?? {}, {primaryKey: "ident"})),
      found: ["unknown-key-column datapackage.json:95:23"],
      says: '"ident"',
    },
    {
      title: "foreign key to another program's table",
      files: descriptor(({resources}) =>
        resources[1]?.schema.foreignKeys.push({
          fields: "name",
          reference: {resource: "schools", fields: "id"},
        }),
      ),
      found: ["warning unchecked-reference datapackage.json:99:26"],
      says: '"schools"',
    },
    {
      title: "half a character pair in the title",
      files: () => change(tinyPackage(), "datapackage.json", "小数据", "\\ud83d!"),
      found: ["lone-surrogate datapackage.json:3:12"],
      says: "U+D83D",
    },
  ]);
});

describe("file", () => {
  const {"topics.csv": _, ...withoutTopics} = tinyPackage();
  check([
    {
      title: "missing",
      files: () => withoutTopics,
      found: ["file-not-found topics.csv"],
      says: '"data/topics.csv"',
    },
    {
      title: "empty",
      files: () => ({...tinyPackage(), "topics.csv": "\ufeff\r\n\r\n"}),
      found: ["empty-file topics.csv"],
      says: "empty",
    },
    {
      title: "only a header",
      files: () => ({
        ...tinyPackage(),
        "observations.csv": `${String(tinyPackage()["observations.csv"]).split("\n")[0]}\n`,
      }),
      found: ["warning no-rows observations.csv:1"],
      says: '"observations"',
    },
    {
      title: "separated by semicolons",
      files: () => ({...tinyPackage(), "topics.csv": "id;name;order;description\na;b;1;\n"}),
      found: ["wrong-separator topics.csv:1:3"],
      says: "semicolons",
      hints: "CSV UTF-8",
    },
    {
      title: "separated by tabs",
      files: () => ({...tinyPackage(), "topics.csv": "id\tname\torder\tdescription\na\tb\t1\t\n"}),
      found: ["wrong-separator topics.csv:1:3"],
      says: "tabs",
    },
    {
      title: "unclosed quote",
      files: edit("observations.csv", "表1,98%以上", '表1,"98%以上'),
      found: ["unclosed-quote observations.csv:3:69"],
      says: "never closed",
    },
    {
      title: "stray quote",
      files: edit("observations.csv", "表1,98%以上", '表"1",98%以上'),
      found: ["stray-quote observations.csv:3:66"],
      says: '"',
    },
    {
      title: "text after a closing quote",
      files: edit("initiatives.csv", "讲红岩故事", '"讲"红岩故事'),
      found: ["stray-quote initiatives.csv:2:38"],
      says: '"',
    },
    {
      title: "too few cells",
      files: edit("observations.csv", "98%以上,true,", "98%以上"),
      found: ["too-few-cells observations.csv:3:1"],
      says: "12 cells, but the table has 14 columns",
    },
    {
      title: "too many cells",
      files: edit("topics.csv", "三至六岁", "三至六岁,幼儿"),
      found: ["too-many-cells topics.csv:2:23"],
      says: '"幼儿"',
    },
    {
      title: "a column name twice",
      files: edit("topics.csv", "name,order", "name,name"),
      found: ["missing-column topics.csv:1", "duplicate-column topics.csv:1:9"],
      says: '"order"',
    },
    {
      title: "a column without name",
      files: edit("areas.csv", "level,parent", "level,,parent"),
      found: [
        "empty-column-name areas.csv:1:28",
        ...[2, 3, 4].map((line) => `too-few-cells areas.csv:${line}:1`),
      ],
      says: "column 5 has no name",
    },
    {
      title: "content below a column without name",
      files: () => ({
        ...tinyPackage(),
        "topics.csv": "id,name,order,description,\npreschool,学前,1,,\nteachers,教师,2,,备注\n",
      }),
      found: ["empty-column-name topics.csv:1:27"],
      says: "column 5 has no name, but line 3 has content",
    },
    {
      title: "a misspelt column",
      files: edit("observations.csv", "period,value,", "period,valu,"),
      found: ["missing-column observations.csv:1:26"],
      says: '"value"',
      hints: '"valu"',
    },
    {
      title: "a declared column missing",
      files: edit("areas.csv", ",slug", ",other"),
      found: ["missing-column areas.csv:1", "warning undeclared-column areas.csv:1:55"],
      says: '"slug"',
    },
    {
      title: "an undeclared column",
      files: () => ({
        ...tinyPackage(),
        "topics.csv": "id,name,order,description,remark\npreschool,学前,1,,\nteachers,教师,2,,备注\n",
      }),
      found: ["warning undeclared-column topics.csv:1:27"],
      says: '"remark"',
    },
  ]);
});

describe("cell", () => {
  check([
    value("1,000", "write 1000, without thousands separators"),
    value("98%", "write 98; the sign % belongs into the unit"),
    value("９８", "write 98, in half-width digits"),
    value(" 98", "write 98, without spaces"),
    value("九十八", "write 98"),
    value("一亿二千万", "write 120000000"),
    value("57.5万", "write 575000"),
    value("12所", 'write 12; the unit "所"'),
    value("超过99%", 'write 99 into value and "more_than" into qualifier'),
    value("2300余", 'write 2300 into value and "more_than" into qualifier'),
    value("3-5", 'write 3 into value, 5 into value_high and "range" into qualifier'),
    value("1.2E+11", "Excel has shortened the number"),
    value("#REF!", "Excel error"),
    value("—", "remove the whole row"),
    value("NaN", "digits only"),
    value("Infinity", "digits only"),
    value("0x10", "digits only"),
    value("+5", "write 5"),
    value(".5", "write 0.5"),
    value("12345678901234567890", "round it", "number-too-precise"),
    {
      title: "value empty",
      files: edit("observations.csv", ",90.25,", ",,"),
      found: ["missing-value observations.csv:2:33"],
      says: '"value"',
    },
    {
      title: "line 0",
      files: edit("observations.csv", "plan-2021,12,", "plan-2021,0,"),
      found: ["too-small observations.csv:2:65"],
      says: '"line": 0',
      hints: "at least 1",
    },
    {
      title: "line with decimals",
      files: edit("observations.csv", "plan-2021,12,", "plan-2021,1.5,"),
      found: ["not-an-integer observations.csv:2:65"],
      says: '"line"',
    },
    {
      title: "too large",
      files: edit("topics.csv", "学前教育,1", "学前教育,100"),
      found: ["too-large topics.csv:2:16"],
      says: '"order": 100',
      hints: "at most 99",
    },
    {
      title: "too long",
      files: edit("topics.csv", "三至六岁", "三".repeat(21)),
      found: ["too-long topics.csv:2:18"],
      says: "21 characters",
    },
    {
      title: "not among the allowed values",
      files: edit("areas.csv", "district", "distrikt"),
      found: ["not-allowed areas.csv:3:17"],
      says: '"distrikt"',
      hints: 'did you mean "district"? if it is right, add to the field "level": "categories"',
    },
    {
      title: "kind of an indicator unknown",
      files: edit("indicators.csv", "share", "proportion"),
      found: ["not-allowed indicators.csv:2:47"],
      says: '"kind"',
      hints: "allowed: share, change",
    },
    {
      title: "pattern",
      files: edit("areas.csv", "CQ-GXQ,重庆高新区", "gxq,重庆高新区"),
      found: [
        "pattern-mismatch areas.csv:4:1",
        "unknown-reference observations.csv:5:5",
        "unknown-reference observations.csv:6:5",
      ],
      says: '"gxq"',
    },
    {
      title: "neither yes nor no",
      files: edit("observations.csv", "98%以上,true", "98%以上,maybe"),
      found: ["not-a-boolean observations.csv:3:75"],
      says: '"maybe"',
    },
    {
      title: "no such day",
      files: edit("sources.csv", "2025-12-25", "2025-02-30"),
      found: ["not-a-date sources.csv:3:23"],
      says: '"2025-02-30"',
    },
    {
      title: "Chinese date",
      files: edit("areas.csv", "1955-10", "1955年10月"),
      found: ["not-a-date areas.csv:3:33"],
      says: '"valid_from"',
      hints: "1955-10",
    },
    {
      title: "sha256",
      files: edit("sources.csv", "a1".repeat(32), "a1b2"),
      found: ["not-a-sha256 sources.csv:2:41"],
      says: "this has 4 characters",
    },
    ...(
      [
        ["2021-2025", "2021/2025"],
        ["2021—2025年", "2021/2025"],
        ["2020年", "2020"],
        ["“十四五”", "2021/2025"],
        ["二〇二〇", "2021/2025"],
        ["2025-13", "2025"],
        ["2025Q3", "2025-Q3"],
        ["2025-q3", "2025-Q3"],
        ["2025年第三季度", "2025-Q3"],
        ["2025年3季度", "2025-Q3"],
        ["2025年3月", "2025-03"],
        ["2025-3", "2025-03"],
      ] as const
    ).map(
      ([text, hints]): Case => ({
        title: `period ${text}`,
        files: edit("observations.csv", "enrolment,2020,", `enrolment,${text},`),
        found: ["invalid-period observations.csv:2:28"],
        says: `"${text}"`,
        hints,
      }),
    ),
    {
      title: "period backwards",
      files: edit("observations.csv", "2021/2025", "2025/2021"),
      found: ["backwards-period observations.csv:5:26"],
      says: '"2025/2021" ends before it begins',
      hints: "2021/2025",
    },
    {
      title: "months backwards",
      files: edit("observations.csv", "2021/2025", "2025-06/2025-01"),
      found: ["backwards-period observations.csv:5:26"],
      says: '"2025-06/2025-01" ends before it begins',
      hints: "2025-01/2025-06",
    },
    {
      title: "control character",
      files: edit("initiatives.csv", "讲红岩故事", "讲红\u000b岩故事"),
      found: ["control-character initiatives.csv:2:38"],
      says: 'column "summary": character 3 of the cell is U+000B',
    },
    {
      title: "line break outside notes",
      files: edit("initiatives.csv", "讲红岩故事", '"讲\n红岩故事"'),
      found: ["control-character initiatives.csv:2:38"],
      says: "U+000A, a line break",
      hints: 'only "note"',
    },
    {
      title: "private-use character",
      files: edit("initiatives.csv", "讲红岩故事", "👍讲\ue123红岩故事"),
      found: ["private-use-character initiatives.csv:2:38"],
      says: "character 3 of the cell is U+E123",
    },
    {
      title: "replacement character",
      files: edit("sources.csv", "高新区一文", "高新\ufffd一文"),
      found: ["replacement-character sources.csv:3:12"],
      says: "U+FFFD",
    },
    {
      title: "noncharacter",
      files: edit("sources.csv", "高新区一文", "高新\uffff一文"),
      found: ["noncharacter sources.csv:3:12"],
      says: "U+FFFF",
    },
    {
      title: "a cell after one of several lines",
      files: edit("observations.csv", "90.25%,,", '90.25%,也许,"甲\r\n乙"'),
      found: ["not-a-boolean observations.csv:2:78"],
      says: '"也许"',
    },
    {
      title: "a row after one of several lines",
      files: () =>
        change(
          change(tinyPackage(), "observations.csv", "90.25%,,", '90.25%,,"甲\r\n乙\r\n丙"'),
          "observations.csv",
          ",1200,",
          ",很多,",
        ),
      found: ["not-a-number observations.csv:8:32"],
      says: '"很多"',
    },
  ]);
});

describe("keys", () => {
  check([
    {
      title: "an id twice",
      files: edit("observations.csv", "\na.3,", "\na.1,"),
      found: ["duplicate-value observations.csv:4:1"],
      says: '"a.1" is there already, in line 2',
    },
    {
      title: "an unknown area",
      files: edit("observations.csv", "a.3,500106", "a.3,500107"),
      found: ["unknown-reference observations.csv:4:5"],
      says: '"500107" is not among the "code" of data/areas.csv',
      hints: 'did you mean "500106"',
    },
    {
      title: "an unknown source, by the contract alone",
      files: edit("initiatives.csv", "plan-2021", "plan-2012"),
      found: ["unknown-reference initiatives.csv:2:49"],
      says: '"plan-2012"',
      hints: '"plan-2021"',
    },
    {
      title: "an unknown parent",
      files: edit("areas.csv", "district,500000", "district,5000"),
      found: ["unknown-reference areas.csv:3:26"],
      says: 'column "parent": "5000"',
    },
    {
      title: "areas in a circle",
      files: edit("areas.csv", "municipality,", "municipality,CQ-GXQ"),
      found: ["parent-cycle areas.csv:2:28"],
      says: "500000 → CQ-GXQ → 500000",
    },
    {
      title: "an area within itself",
      files: edit("areas.csv", "district,500000", "district,500106"),
      found: ["parent-cycle areas.csv:3:26"],
      says: "500106 → 500106",
    },
  ]);
});

describe("observations", () => {
  check([
    {
      title: "upper end without range",
      files: edit("observations.csv", "90.25,,exact", "90.25,91,exact"),
      found: ["high-without-range observations.csv:2:39"],
      says: '"value_high": 91',
    },
    {
      title: "range without upper end",
      files: edit("observations.csv", ",3,5,range", ",3,,range"),
      found: ["range-without-high observations.csv:5:38"],
      says: '"value_high"',
    },
    {
      title: "upper end below value",
      files: edit("observations.csv", ",3,5,range", ",5,3,range"),
      found: ["high-below-value observations.csv:5:38"],
      says: "3 is below the value 5",
    },
    {
      title: "two preferred",
      files: edit("observations.csv", "超过97%,", "超过97%,是"),
      found: ["several-preferred observations.csv:4:76"],
      says: "line 3 is preferred already for 500106 gross-enrolment 2025 target",
    },
    {
      title: "a contradiction",
      files: edit("observations.csv", "98%以上,true", "98%以上,"),
      found: ["warning contradiction observations.csv:3:33"],
      says: "at_least 98 (line 3), more_than 97 (line 4)",
    },
    {
      title: "a contradiction in the qualifier alone",
      files: () =>
        change(
          change(tinyPackage(), "observations.csv", "98%以上,true", "98%以上,"),
          "observations.csv",
          ",97,,more_than,target,plan-2021,40,正文,超过97%",
          ",98,,more_than,target,plan-2021,40,正文,超过98%",
        ),
      found: ["warning contradiction observations.csv:3:33"],
      says: "at_least 98 (line 3), more_than 98 (line 4)",
    },
    {
      title: "more decimals than the indicator has",
      files: edit(
        "observations.csv",
        "90.25,,exact,baseline,plan-2021,12,表1,90.25%",
        "90.255,,exact,baseline,plan-2021,12,表1,90.255%",
      ),
      found: ["warning too-many-decimals observations.csv:2:33"],
      says: "3 decimals",
    },
  ]);
});
