import type { ActivityMatch } from "./activity-sentence.js";
import { Activity } from "./activity.js";

/** Traditional forms that the patterns know in their simplified form. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  寫: "写",
  創: "创",
  發: "发",
  編: "编",
  輯: "辑",
  鏈: "链",
  連: "链",
  結: "接",
  關: "关",
  聯: "联",
  條: "条",
  個: "个",
  張: "张",
  單: "单",
  項: "项",
  則: "则",
  瀏: "浏",
  覽: "览",
  點: "点",
  贊: "赞",
  讚: "赞",
  處: "处",
  決: "决",
  閉: "闭",
  兩: "两",
  數: "数",
  訂: "订",
  檢: "检",
  詢: "询",
  閱: "阅",
  讀: "读",
  擊: "击",
  週: "周",
  識: "识",
  庫: "库",
  達: "达",
  為: "为",
  減: "减",
  過: "过",
  於: "于",
  增: "增",
  貢: "贡",
  獻: "献",
  產: "产",
  質: "质",
  內: "内",
  類: "类",
  請: "请",
  話: "话",
  電: "电",
};

const HAN_NUMBER = "[一二三四五六七八九十百千万两几数]+";
const NUMBER = `(?<number>\\d+(?:[.,]\\d+)*|${HAN_NUMBER})`;
/** Not a share, a time, an ordinal or a part of a ratio. */
const COUNTS_HERE = "(?!\\s*(?:%|‰|成|分之|小时|分钟|天|日|周|个月|月|年|季|点|星|倍|级|线))";
const CLASSIFIER = "[篇条个次份张件项则回处]";
const ATTRIBUTES =
  "(?:新增的?|新的?|优质的?|高质量的?|知识库的?|知识|内部的?|外部的?|公开的?|技术|原创的?|有效的?|以上的?|左右的?|已关闭的?|的)*";
const OBJECTS: readonly (readonly [string, Activity])[] = [
  ["(?:文章|知识点|知识条目|条目|词条|帖子|稿件|文档|页面|草稿|指南)", Activity.ARTICLES],
  ["(?:链接|关联|引用)", Activity.LINKS],
  ["(?:编辑|修改|修订|更新|改动)", Activity.EDITS],
  ["(?:搜索|检索|查询)", Activity.SEARCHES],
  ["(?:浏览量?|阅读量?|点击量?|查看|访问量?)", Activity.VIEWS],
  ["(?:点赞|赞)", Activity.LIKES],
];
const TICKETS = "(?:工单|票据|事件单|请求|案例|电话|来电)";
const MAKES =
  "(?:写|撰写|创建|发布|编写|新增|提交|完成|贡献|产出|发表|更新|编辑|修改|修订|关联|链接|添加|附上|制作|获得|收集|上传|审核|阅读|改进)";
const WORKS = "(?:关闭|处理|解决|完成|结|办结|受理|接听|回复)";
const ACTS: readonly (readonly [string, Activity])[] = [
  ["(?:搜索|检索|查询)", Activity.SEARCHES],
  ["(?:链接|关联)", Activity.LINKS],
  ["(?:编辑|修改|更新)", Activity.EDITS],
  ["(?:点赞)", Activity.LIKES],
  ["(?:浏览|点击|查看)", Activity.VIEWS],
];
const REDUCES = "(?:减少|降低|(?<!不)少于|(?<!不)低于|不超过|不多于|最多|控制在|避免|以内|以下|下降|压缩)";
const PERIOD = "每(?:个)?(?:天|日|周|星期|月|季度|季|年|小时|班次|工作日)";
const SHARE = "(?<number>\\d+(?:\\.\\d+)?\\s*%|百分之[一二三四五六七八九十百]+|[一二三四五六七八九]成)";
const GROWTH =
  "(?:达到|达|至|到|为|不少于|不低于|至少|超过|增加|提高|提升|增长|增至|上升|≥|>=?|=|:|多于|突破)";

/** One sentence of Chinese, which has no spaces between words: shapes of text instead of tokens. */
export function screenChinese(folded: string): ActivityMatch | null {
  const text = [...folded].map((letter) => SIMPLIFIED[letter] ?? letter).join("");
  for (const sentence of text.split(/[;!?。；！？\n]/u)) {
    const match = screenSentence(sentence.replace(/\s+/gu, ""));
    if (match !== null) return match;
  }
  return null;
}

function screenSentence(sentence: string): ActivityMatch | null {
  for (const [object, activity] of OBJECTS) {
    const number = countOf(sentence, object) ?? amountOf(sentence, object) ?? quotaOf(sentence, object);
    if (number !== null) return { activity, number };
  }
  for (const [act, activity] of ACTS) {
    const number = find(sentence, `${act}[^,，]{0,6}?${NUMBER}次(?![^,，]{0,2}率)`);
    if (number !== null && !isOne(number)) return { activity, number };
  }
  const articles = find(sentence, `${NUMBER}篇(?!文章?(?:之)?中|中)`);
  const isShare = /\d+篇(?:文章)?(?:之)?中/u.test(sentence);
  if (!isShare && articles !== null && isAsked(sentence, articles, `${articles}篇`))
    return { activity: Activity.ARTICLES, number: articles };
  const tickets = ticketsOf(sentence);
  return tickets === null ? null : { activity: Activity.TICKETS_CLOSED, number: tickets };
}

/** "10篇新的文章", "20个链接": a number, its classifier (needed by number words), and what it counts. */
function countOf(sentence: string, object: string): string | null {
  const shape = `(?:\\d${COUNTS_HERE}${CLASSIFIER}?|${HAN_NUMBER}${CLASSIFIER})`;
  if (!new RegExp(`${shape}${ATTRIBUTES}${object}`, "u").test(sentence)) return null;
  const counted = `${NUMBER}${COUNTS_HERE}${CLASSIFIER}?${ATTRIBUTES}${object}(?!(?:之)?中|里|的?(?:准确|质量|正确))`;
  const found = new RegExp(counted, "u").exec(sentence);
  const number = found?.groups?.["number"];
  return number !== undefined && isAsked(sentence, number, found?.[0] ?? "") ? number : null;
}

/** A count is asked for unless it is a ratio, an ordinal, a reduction, or a single one without a period. */
function isAsked(sentence: string, number: string, counted: string): boolean {
  const before = sentence.slice(0, sentence.indexOf(counted));
  if (/^0+$/u.test(number) || isYear(number)) return false;
  if (/(?:每|第|前|这|那|其中|同一|任何|某|哪)$/u.test(before)) return false;
  const isMade = new RegExp(`${MAKES}[^,，]{0,6}$`, "u").test(before);
  if (!isMade && /最[^,，]{1,4}的$/u.test(before)) return false;
  if (!isMade && new RegExp(REDUCES, "u").test(before.slice(-10))) return false;
  return !isOne(number) || new RegExp(PERIOD, "u").test(sentence);
}

/** "文章数量达到50", "点击量超过1000", "链接率达到80%": a count or rate of the activity, and an amount. */
function amountOf(sentence: string, object: string): string | null {
  const counts = `${object}(?:的)?(?:发布|创建|新增|撰写|编写)?(?:总?数量?|总数|个数|次数|条数|篇数|总量|率|频率)`;
  const amount = `(?:[^,，]{0,8}?${GROWTH}[^,，\\d]{0,4}?)(?<number>\\d+(?:[.,]\\d+)*\\s*%?|${HAN_NUMBER})`;
  if (new RegExp(REDUCES, "u").test(sentence)) return null;
  return (
    find(sentence, `(?<!无效|重复)${counts}${amount}`) ??
    find(sentence, `${object}量${amount}`) ??
    find(sentence, `${object}(?:的)?(?:总?数量?|次数)翻?(?<number>翻倍|翻番|翻一番|加倍|倍增)`)
  );
}

/** "给90%的工单附上文章", "每张工单都要链接文章", "增加20%的文章". */
function quotaOf(sentence: string, object: string): string | null {
  const shareFirst = `(?:给|为|在|对|将|把)${SHARE}的${TICKETS}[^,，]{0,4}(?:都)?(?:附上|关联|链接|添加|写|创建|搜索|检索|进行)[^,，]{0,4}${object}`;
  const everyFirst = `(?<number>每(?:一)?[张个件]${TICKETS})[^,，]{0,4}(?:都|必须|要|须)[^,，]{0,3}(?:附上|关联|链接|添加|写|创建|搜索|进行)[^,，]{0,6}${object}`;
  const growth = `(?:增加|提高|增长|多写|多发布)${SHARE}的?${ATTRIBUTES}${object}(?!(?:的)?(?:准确|质量|重用|复用))`;
  return find(sentence, shareFirst) ?? find(sentence, everyFirst) ?? find(sentence, growth);
}

/** "每天关闭20张工单", "每小时处理10个工单": volume to be worked through. */
function ticketsOf(sentence: string): string | null {
  const worked = `${WORKS}[^,，%]{0,6}?${NUMBER}${COUNTS_HERE}[张个件单通起](?:${ATTRIBUTES}${TICKETS})?(?!(?:之)?中|里)`;
  const found = new RegExp(worked, "u").exec(sentence);
  const number = found?.groups?.["number"];
  if (number === undefined || isOne(number) || !sentence.includes(number)) return amountPerTime(sentence);
  if (
    new RegExp(`${TICKETS}|[张件单通]`, "u").test(found?.[0] ?? "") &&
    !/每$/u.test(sentence.slice(0, sentence.indexOf(number)))
  )
    return number;
  return amountPerTime(sentence);
}

function amountPerTime(sentence: string): string | null {
  if (new RegExp(REDUCES, "u").test(sentence)) return null;
  return find(
    sentence,
    `${PERIOD}(?:关闭|处理|解决|完成|办结)(?:的)?${TICKETS}(?:总?数量?|量)[^,，]{0,4}${GROWTH}?(?<number>\\d+)`,
  );
}

function find(sentence: string, pattern: string): string | null {
  return new RegExp(pattern, "u").exec(sentence)?.groups?.["number"] ?? null;
}

function isOne(number: string): boolean {
  return number === "1" || number === "一";
}

function isYear(number: string): boolean {
  return /^(?:199|20\d)\d$/u.test(number);
}
