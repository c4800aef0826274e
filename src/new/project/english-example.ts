import {area, type Example, indicatorOf, tablesOf, topic} from "./example.ts";
import {type Course, factsOf, line, type ReportLine} from "./report-line.ts";

interface Figures {
  readonly immunised: Course;
  readonly insured: Course;
  /** Of 2025. */
  readonly births: string;
  readonly satisfied: string;
  readonly hospitals: string;
  readonly nurses: string;
}

const units = ["hospital", "hospitals", "nurse", "nurses"];

function ofArea(code: string, name: string, figures: Figures): ReportLine[] {
  const {now, course} = factsOf(code, units);
  const {births, satisfied, hospitals, nurses} = figures;
  const immunised = course("immunised", figures.immunised);
  const insured = course("insured", figures.insured);
  return [
    line`In 2023, ${immunised[0]} of the infants of ${name} were immunised, and ${insured[0]} of its people insured.`,
    line`In 2025, ${immunised[1]} of the infants of ${name} were immunised, ${insured[1]} of its people insured, ${now("attended-births", births)} of births attended by skilled staff, and ${now("satisfied", satisfied)} of patients satisfied.`,
    line`In 2025, ${name} had ${now("hospitals", hospitals)} and ${now("nurses", nurses)}.`,
    line`The plan for 2030: in ${name} ${immunised[2]} of infants immunised, and ${insured[2]} of people insured.`,
  ];
}

/** The invented report that the example data is taken from; nobody must take it for a real one. */
const report: readonly ReportLine[] = [
  line`Health in Exampleland (invented)`,
  line`The places and figures of this text are invented for demonstration and stand for no real ones.`,
  ...ofArea("EX-00", "Exampleland", {
    immunised: ["91.2%", "93.6%", "96%"],
    insured: ["84.9%", "88.3%", "92%"],
    births: "96.1%",
    satisfied: "81.5%",
    hospitals: "41 hospitals",
    nurses: "12,680 nurses",
  }),
  ...ofArea("EX-01", "Northshire", {
    immunised: ["93.4%", "95.8%", "97%"],
    insured: ["88.1%", "91.6%", "95%"],
    births: "98.7%",
    satisfied: "more than 85%",
    hospitals: "19 hospitals",
    nurses: "5,940 nurses",
  }),
  line`Northshire pairs each rural clinic with a town hospital, in a programme called Twin clinics.`,
  line`Northshire lets experienced nurses rotate through all its hospitals: Nurse rotation.`,
  ...ofArea("EX-02", "Easterly", {
    immunised: ["90.7%", "93.1%", "96%"],
    insured: ["84.2%", "87.9%", "92%"],
    births: "95.9%",
    satisfied: "80.3%",
    hospitals: "21 hospitals",
    nurses: "4,470 nurses",
  }),
  line`Easterly tries evening hours at its clinics, called Open until nine.`,
  ...ofArea("EX-03", "Westdale", {
    immunised: ["86.5%", "89.9%", "94%"],
    insured: ["77.6%", "81.4%", "88%"],
    births: "91.3%",
    satisfied: "74.8%",
    hospitals: "1 hospital",
    nurses: "nearly 2,300 nurses",
  }),
  line`Westdale sends a Mobile clinic to villages without a doctor.`,
  line`Westdale plans a Nursing school together with its neighbours.`,
];

/** Three invented regions and their country, with a handful of figures; all of it says that it is an example. */
export const englishExample: Example = {
  language: "en",
  title: "Example data (invented)",
  description: "Invented figures for demonstration; replace them.",
  report,
  tables: tablesOf(report, {
    areas: [
      area("EX-00", "Exampleland", "Exampleland", "country", ""),
      area("EX-01", "Northshire", "Northshire", "province"),
      area("EX-02", "Easterly", "Easterly", "province"),
      area("EX-03", "Westdale", "Westdale", "province"),
    ],
    topics: [
      topic("prevention", "Prevention", "1", "What keeps people from falling ill"),
      topic("care", "Care", "2", "Hospitals, births and what patients say"),
      topic("staff", "Staff", "3", "Who works in health care"),
    ],
    indicators: [
      indicatorOf(
        "immunised",
        "Infants immunised",
        "prevention",
        "%",
        "Of those one year old, with all doses",
        "",
      ),
      indicatorOf("insured", "People insured", "prevention", "%", "Of all residents, by any scheme", ""),
      indicatorOf("attended-births", "Births with skilled help", "care", "%", "Of all live births", ""),
      indicatorOf("satisfied", "Patients satisfied", "care", "%", "Of those asked at discharge", ""),
      indicatorOf("hospitals", "Hospitals", "care", "hospital", "With beds, of all owners", "hospitals"),
      indicatorOf("nurses", "Nurses", "staff", "nurse", "Registered and at work", "nurses"),
    ],
    source: {
      title: "Health in Exampleland (invented)",
      publisher: "Exampleland Health Service",
      note: "An invented example; put real data in its place",
    },
    locate: (line) => `paragraph ${line}`,
    initiatives: [
      {
        code: "EX-01",
        id: "twin-clinics",
        topic: "care",
        kind: "programme",
        name: "Twin clinics",
        summary: "each rural clinic is paired with a town hospital",
      },
      {
        code: "EX-01",
        id: "nurse-rotation",
        topic: "staff",
        kind: "mechanism",
        name: "Nurse rotation",
        summary: "experienced nurses rotate through all hospitals",
      },
      {
        code: "EX-02",
        id: "open-until-nine",
        topic: "care",
        kind: "pilot",
        name: "Open until nine",
        summary: "evening hours at clinics",
      },
      {
        code: "EX-03",
        id: "mobile-clinic",
        topic: "prevention",
        kind: "programme",
        name: "Mobile clinic",
        summary: "a clinic on wheels for villages without a doctor",
      },
      {
        code: "EX-03",
        id: "nursing-school",
        topic: "staff",
        kind: "programme",
        name: "Nursing school",
        summary: "one school for three provinces",
        status: "planned",
      },
    ],
    notFigures: {"years and dates": /\b20\d\d\b/gu},
  }),
  levels: [
    {value: "country", label: "country", whole: "Exampleland"},
    {value: "province", label: "province"},
  ],
  meeting: {
    name: "health-board",
    areas: ["Northshire"],
    topics: ["Prevention", "Care"],
    values: {
      date: "2026-12-03",
      occasion: "Meeting of the health board (example, all figures invented)",
      speaker: "A. Speaker",
      issuer: "Northshire Health Service",
    },
  },
  subtitle: "Example, all figures invented",
};
