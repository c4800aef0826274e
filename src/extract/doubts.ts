/** What a person has to look at, in the column `why`. */
export const doubts = {
  unread: {en: "value: cannot be read without doubt", zh: "数值：读不准"},
  unit: {en: "unit: none is printed", zh: "单位：原文没有写"},
  name: {en: "indicator: what is counted stands elsewhere", zh: "指标：这一句没有写明是什么"},
  period: {en: "period: no year stands in the text", zh: "时间：原文没有写年份"},
  otherUnit: {en: "unit: the table names another one", zh: "单位：表里写的是别的单位"},
  area: {en: "area: the data knows none of that name", zh: "地区：数据里没有这个名称"},
  status: {en: "status: reached or intended, the words allow both", zh: "状态：是已达到还是目标，原文两可"},
  reason: {en: "no unit follows: a figure perhaps", zh: "后面没有单位，也可能是数据"},
} as const;
