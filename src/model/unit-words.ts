/**
 * Measure words and units that follow a number in Chinese texts about education, those of the sources and their kin.
 * What reads figures knows a figure by them; what breaks lines keeps them with their number.
 */
export const unitWords: readonly string[] = [
  ...words(
    "所次 班次 人次 场次 台次 课时 学时 小时 分钟 学年 学期 周岁 平方米 平方公里 立方米 公里 千米 公顷 公斤",
  ),
  ...words("千克 千瓦时 千瓦 个百分点 百分点 个小时 个课时 个学时 个学期 个工作日 个月 台套 ㎡ 美元"),
  ...words(
    "所 个 名 人 项 件 门 间 元 亩 米 吨 分 年 岁 次 场 对 支 套 篇 份 类 级 轮 期 位 天 家 处 块 册 本 台",
  ),
  ...words(
    "条 种 倍 成 大 班 节 枚 部 辆 座 片 张 幅 首 层 栋 幢 户 批 届 组 队 只 根 棵 株 颗 堂 道 股 周 度 维 重",
  ),
  ...words("阶 步 款 盏 双 盒 箱 顶 面 把 艘 架 则 例 宗 起 笔 单 句 字 页 卷 幕 集 段 档 梯次 维度 区县"),
];

function words(list: string): string[] {
  return list.split(" ");
}
