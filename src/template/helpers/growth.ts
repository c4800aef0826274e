import {tellGrowth, tellYearlyGrowth} from "../growth.ts";
import {type Helper, type HelperCall, HelperError} from "../helper.ts";
import {observationAt} from "./arguments.ts";

const values = {
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {decimals: "number"},
  gives: "figure",
} as const;

export const growth: Helper = {
  ...values,
  name: "growth",
  group: "wording",
  summary: {
    en: "how much more there is than before, in percent: 增长12.3%, 下降3.1%; nothing where it is not known; decimals= is how many are printed, usually one",
    zh: "后一数据比前一数据增长百分之几：增长12.3%、下降3.1%；算不出时为空；decimals 是小数位数，一般一位",
  },
  example: "{{#with (growth (earlier o years=5) o)}}五年{{this}}{{/with}}",
  run: tellBy(tellGrowth),
};

export const averageGrowth: Helper = {
  ...values,
  name: "average-growth",
  group: "wording",
  summary: {
    en: "growth a year between two observations: 年均增长3.2%, of shares 年均提高0.5个百分点; nothing where it is not known or less than a year lies between",
    zh: "两条数据之间的年均增长：年均增长3.2%，比率为年均提高0.5个百分点；算不出或间隔不足一年时为空",
  },
  example: "{{#with (average-growth earlier actual)}}{{this}}{{/with}}",
  run: tellBy(tellYearlyGrowth),
};

function tellBy(tell: typeof tellGrowth): Helper["run"] {
  return (call) => {
    const [from, to] = [observationAt(call, 0), observationAt(call, 1)];
    return from && to ? tell(from, to, decimalsOf(call), call.scope.words) : null;
  };
}

function decimalsOf({options: {decimals = 1}}: HelperCall): number {
  const number = Number(decimals);
  if (Number.isInteger(number) && number >= 0 && number <= 6) return number;
  throw new HelperError(
    "wrong-arguments",
    {en: `decimals=${decimals} is no number of decimals`, zh: `decimals=${decimals} 不是小数位数`},
    {en: "write a whole number from 0 to 6", zh: "请写 0 到 6 的整数"},
  );
}
