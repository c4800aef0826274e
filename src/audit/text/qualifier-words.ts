/** Words that say how exact a number is, where they stand right before it: 超过, 近, 不足. */
const before =
  /(?:不超过|不少于|不低于|不高于|不足|不到|超过|突破|高于|低于|多于|少于|大于|小于|至少|至多|最多|大约|将近|接近|几乎|约|近|超|逾|≥|≤|>|<|±|(?<![\d年月%A-Za-z])-|(?:no|not)?(?:more|less|fewer|higher|lower|greater)than|(?:at|no)(?:least|most)|upto|nearly|almost|about|around|approximately|over|under|above|below|exceeding)$/iu;
/** And right after it and its unit: 以上, 左右. */
const after = /^(?:以上|以下|以内|左右|上下|不到|之多|多(?=$|[，。；、）)]))/u;

export const qualifierBefore = (text: string): string => before.exec(text)?.[0] ?? "";
export const qualifierAfter = (text: string): string => after.exec(text)?.[0] ?? "";
