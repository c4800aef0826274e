import {describe, expect, test} from "vitest";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {findUnbacked} from "../../src/template/find-unbacked.ts";
import {small} from "./small-dataset.ts";

const {names} = viewDataset(small);
const find = (words: string) => findUnbacked(words, names).map(({text}) => text);

/** What a reader takes for a name, a date, an order or a way of speaking. */
const phrases = split(`
  坚持五育并举 / 落实三全育人 / 选派第一书记 / 普及九年义务教育 / 进入211工程 / 拨打12345热线 / 抗击COVID-19疫情 / 近五年变化 /
  办学十年 / 五国校长论坛 / 推进一带一路合作 / 召开全国两会 / 公开三公经费 / 增强四个意识 / 弘扬五四精神 / “十四五”规划 / 建设双一流高校 /
  985高校 / 庆祝七一 / 执行八项规定 / 落实一岗双责 / 拨打110 / 12355青少年服务台 / PM2.5治理 / 5G网络 / A4纸打印 / 甲型H1N1流感 / 3D打印 /
  智慧教育2.0， / 质量第一 / 一是抓队伍，二是抓质量，三是抓安全 / 一方面，另一方面 / 城乡一体化 / 千方百计促就业 / 百年树人 / 万众创新 /
  三年级学生 / 九年一贯制学校 / 三甲医院 / 二级学院 / 1+X证书 / 4点半课堂 / 十四届全国人大 / 党的二十大 / 二十届三中全会 / 三会一课 /
  三区三州 / 四有好老师 / “三个一”活动 / 三支一扶 / 三孩政策 / 三农工作 / 三线城市 / 百校结对 / 千校万师 / 一村一幼 / 十二年一贯制 / 高三年级 /
  0—3岁婴幼儿 / 15分钟生活圈 / 8:30—17:30 / 9月1日开学 / 2024—2025学年 / 教育现代化2035 / 〔2025〕12号 / 中央一号文件 / 轨道交通3号线 /
  21世纪 / 90后教师 / 第七次全国人口普查 / 第二课堂 / 第三方评估 / 第一责任人 / 《教育2030行动框架》 / K12教育 / T3航站楼 /
  GB/T 1.1—2020 / 详见https://www.moe.gov.cn/2025/12/a_3.html。 / 见[通知](https://a.cn/2024/5.html) / 邮箱edu123@a.cn /
  三年行动计划 / 近3年走势 / 四川省 / 九江市 / 三门峡市 / 百强县 / 万里长城 / 三新改革 / “5+2”模式 / 三人行 / 八省联考 / 二十国集团 /
  2023级学生 / 2025届毕业生 / 下午5点放学 / 三维目标 / 九宫格 / 六年级 / 五六年级 / 三个方面 / 七天无理由 / 第一时间 / 第二，抓落实 / （3）班
`);

/** What only data can know, and the number that the warning names. */
const figures: readonly [string, string][] = pairs(`
  学校12所=12 / 增长5.6%=5.6% / 共二十三所=二十三 / 占三成=三 / 翻一番=翻一番 / 居第3位=第3 / 近5万人=5万 / 12个=12 / 全市第二=第二 /
  位列第一。=第一 / 新增三所=三 / 提高四个百分点=四 / 覆盖四分之一=四分之一 / 2300余个=2300 / 共十二项=十二 / 生师比1:13.5=1:13.5 /
  几十所学校=几十 / 数百人=数百 / 招生2000人=2000 / 教师2025人=2025 / 建成110所=110 / 学位985个=985 / 幼儿园211所=211 /
  投入3亿元=3亿 / 一千所=一千 / 百余所=百 / 30多所=30 / 3—5所=3—5 / 共六所=六 / 八个区县=八 / 三门课程=三 / 两百所=两百 /
  第二名=第二 / 百分之九十=百分之九十 / 九成以上=九 / 一半学校=一半 / 11.2年=11.2 / 平均38岁=38 / 3.5小时=3.5 / 达十年=十 /
  增至二十三。=二十三 / 98分=98 / 3倍=3 / 增加三倍=三 / 10.5万名=10.5万 / 六百二十人=六百二十 / 12km=12 / 50kg=50 / GDP5.6%=5.6% /
  0.31=0.31 / 系数为2.0=2.0 / 降至1.5=1.5 / 12345人=12345 / 占比达到85=85 / 增加2024个=2024 / 二十年以上=二十 / 五家企业=五 / 三条线路=三 /
  四位专家=四 / 七名教师=七 / 九场活动=九 / 十次会议=十 / 五类学校=五 / 十一个镇=十一 / 超九成=九 / 约两成=两 / 五十余人=五十 /
  “12所”=12 / 第16名=第16 / 3个月=3 / 12.5亿=12.5亿 / 15个=15 / 1,200人=1,200 / －3%=3% / 增三千户=三千 / 万名学生=万 / 四批=四
`);

function split(text: string): string[] {
  return text
    .split(/\s\/\s/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function pairs(text: string): [string, string][] {
  return split(text).map((each) => each.split("=") as [string, string]);
}

test("both lists are long enough to mean something", () => {
  expect(phrases.length).toBeGreaterThanOrEqual(60);
  expect(figures.length).toBeGreaterThanOrEqual(60);
});

describe("a name, a date or a set phrase is no figure", () => {
  test.each(phrases)("%s", (words) => {
    expect(find(words)).toEqual([]);
  });
});

describe("what only the data can know is warned of", () => {
  test.each(figures)("%s", (words, number) => {
    expect(find(words)).toEqual([number]);
  });
});
