import { stem } from './stem.ts'
import { fold } from './terms.ts'

/** Words that deny each other of one thing; each pair goes both ways, for all forms that the stemmer brings together. */
const pairs = `able unable, above below, absent present, accept refuse, accept reject, add remove, advantage disadvantage, after before, after during,
  agree disagree, all none, allow ban, allow deny, allow forbid, allow prevent, allow prohibit, always never, ancient modern, apart together,
  appear disappear, approve reject, arrival departure, arrive depart, arrive leave, artificial natural, ascend descend, attack defend,
  attack protect, backward forward, bad good, before during, begin end, begin finish, beginning end, below over, best worst, better worse,
  big small, bottom top, brother sister, build destroy, buy sell, buyer seller, cause prevent, charge refund, cheap expensive, child parent,
  clean dirty, close open, cold hot, cold warm, combine separate, common rare, complex simple, connect disconnect, consider ignore,
  continue stop, contract expand, cool heat, cool hot, create destroy, dangerous safe, daughter son, day night, decline grow,
  decline increase, decline rise, decrease grow, decrease increase, decrease raise, deep shallow, defeat victory, defeat win, demand supply,
  difficult easy, direct indirect, discourage encourage, different same, different similar, divide unify, divide unite, domestic foreign,
  domestic import, domestic international, down up, dry wet, earlier later, earliest latest, early late, east west, eastern western,
  easy hard, employee employer, empty full, end start, enemy ally, enter exit, enter leave, enter withdraw, equal unequal, even odd,
  evil good, exclude include, expand shrink, export import, exterior interior, external internal, fail succeed, failure success, fake real,
  fall rise, false true, far near, fast slow, father mother, female male, few many, fewer more, fewest most, final first, finish start,
  finite infinite, first last, first second, follow lead, follow precede, formal informal, free paid, free slave, future past, gain lose,
  give receive, give take, good poor, grow shrink, guilty innocent, happy unhappy, hard soft, heavy light, high low, higher lower,
  highest lowest, horizontal vertical, husband wife, improve worsen, inactive active, increase reduce, indoor outdoor, inner outer,
  inside outside, join leave, join withdraw, junior senior, king queen, known unknown, lack presence, large small, larger smaller,
  largest smallest, least most, leave return, left right, legal illegal, less more, liquid solid, long short, longer shorter,
  longest shortest, lose retain, lose win, loss profit, loss victory, loud quiet, lower raise, lower upper, lowest top, major minor,
  majority minority, man woman, mandatory optional, married single, maximum minimum, men women, morning evening, narrow wide,
  narrower wider, negative positive, new old, newer older, newest oldest, next previous, north south, northeast southwest,
  northern southern, northwest southeast, occupied vacant, off on, offline online, old young, older younger, oldest youngest,
  oppose support, opponent supporter, optional required, over under, part whole, peace war, permanent temporary, permit forbid,
  plaintiff defendant, poor rich, poor wealthy, popular unpopular, precede succeed, predecessor successor, private public, pull push,
  quick slow, receive send, reject support, return ship, rough smooth, rural urban, secret open, start stop, strength weakness, strong weak,
  stronger weaker, strongest weakest, student teacher, summer winter, thick thin, usual unusual, valid invalid, with without`

/** Past forms that no suffix rule brings together with their verb. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    began: 'begin', begun: 'begin', bought: 'buy', built: 'build', fell: 'fall', fallen: 'fall', forbade: 'forbid', forbidden: 'forbid',
    gave: 'give', given: 'give', grew: 'grow', grown: 'grow', led: 'lead', left: 'leave', lost: 'lose', rose: 'rise', risen: 'rise',
    sent: 'send', sold: 'sell', taken: 'take', took: 'take', won: 'win',
  }), // biome-ignore format: a table
)
const prefixes = ['un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'de'] as const
/** Letters from which a prefix is taken for one: "able" is too short to tell "unable" from "enable" by. */
const longEnough = 4

const formsIn = (text: string): Set<string> => new Set((fold(text).match(/[a-z]+/g) ?? []).map((word) => stem(irregular.get(word) ?? word)))

const oppositesOf = (() => {
  const known = new Map<string, Set<string>>()
  const add = (word: string, other: string) => known.set(stem(word), (known.get(stem(word)) ?? new Set()).add(stem(other)))
  for (const pair of pairs.split(/,\s+/)) {
    const [one = '', other = ''] = pair.trim().split(/\s+/)
    add(one, other)
    add(other, one)
  }
  return (form: string): readonly string[] => [...(known.get(form) ?? [])]
})()

const isHeldReversed = (form: string, held: ReadonlySet<string>): boolean =>
  oppositesOf(form).some((other) => held.has(other)) ||
  (form.length >= longEnough &&
    prefixes.some((prefix) => held.has(prefix + form) || (form.startsWith(prefix) && held.has(form.slice(prefix.length)))))

/** How many words of a question a text does not hold, but their opposite: "when did demand decline?" beside "demand grew". */
export const countOpposites = (question: string, text: string): number => {
  const held = formsIn(text)
  return [...formsIn(question)].filter((form) => !held.has(form) && isHeldReversed(form, held)).length
}
