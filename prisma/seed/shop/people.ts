import type { Random } from './random.ts'

const firstNames =
  'Amara Ana Andre Anika Anwar Aroha Asha Aylin Beatriz Ben Bianca Bo Camila Carlos Chidi Chloe Daiki Dalia Damir Dana Diego Elena Eli Emeka Emma Esra Fatima Felix Femi Finn Freya Gabriel Giulia Grace Hana Hannah Haruto Hugo Ibrahim Ida Imani Ines Ingrid Isla Ivan Jada Jamal Jin Joao Jonah Josefa Kai Kavya Keisha Khalid Kofi Lars Layla Leila Leo Lina Linh Lucia Luka Mai Malik Marco Mariam Marta Mateo Mei Mila Milo Mina Nadia Naomi Nia Nikhil Nils Noor Nora Olga Omar Oscar Paloma Pavel Petra Quinn Rafael Rahul Rana Ravi Rosa Ruben Ruth Salma Sana Santiago Sara Selin Sofia Soren Stella Suki Tala Tariq Teresa Theo Thomas Tomas Uma Valeria Vera Victor Wei Wren Xavier Yara Yasmin Yusuf Zahra Zoe Zuri'.split(
    ' ',
  )

const lastNames =
  'Abebe Acosta Adeyemi Ahmed Alvarez Andersson Aydin Bakker Banerjee Barros Becker Bello Bergström Bianchi Brown Campbell Castillo Chen Cohen Costa Cruz Dang Davies Delgado Diallo Dubois Eriksen Evans Farah Fernandez Fischer Flores Foster Fujita Garcia Ghosh Gomez Greene Gupta Haddad Hansen Harris Hassan Hayashi Hernandez Hoffman Hughes Ibarra Ito Jackson Jansen Johnson Joshi Kamau Kaya Keller Khan Kim Kovac Kowalski Kruger Lam Larsen Lee Lewis Lin Lopez Mahmoud Marino Martin Mbeki Mehta Mensah Meyer Miller Mitchell Mohamed Morales Moreno Murphy Nakamura Navarro Nguyen Nielsen Novak Nowak Oconnor Okoye Oliveira Ortiz Osei Owens Park Patel Pereira Petrov Pham Popescu Quispe Rahman Ramos Reyes Rivera Robinson Rossi Russo Saito Salazar Sanchez Santos Sato Schmidt Sharma Silva Singh Smith Sokolov Suarez Sullivan Takahashi Tan Taylor Tran Turner Ueda Vargas Vasquez Vega Walker Wang Watanabe Williams Wong Wright Yamamoto Yilmaz Young Zhang Zhou'.split(
    ' ',
  )

const streets =
  'Alder Ash Aspen Bay Birch Bluff Bridge Canyon Cedar Chestnut Church Clover College Creek Dogwood Elm Fern Forest Garden Grove Harbor Hawthorn Hickory Hill Juniper Lake Laurel Linden Magnolia Maple Meadow Mill Mulberry Oak Orchard Park Pearl Pine Poplar Prairie Ridge River Rose School Spring Spruce Summit Sycamore Valley Walnut Willow'.split(
    ' ',
  )
const streetKinds = ['Street', 'Street', 'Avenue', 'Avenue', 'Road', 'Lane', 'Drive', 'Court'] as const

const cities = [
  ['Portland', 'OR', '97205'],
  ['Eugene', 'OR', '97401'],
  ['Seattle', 'WA', '98103'],
  ['Spokane', 'WA', '99201'],
  ['Boise', 'ID', '83702'],
  ['San Francisco', 'CA', '94110'],
  ['Sacramento', 'CA', '95814'],
  ['San Diego', 'CA', '92104'],
  ['Los Angeles', 'CA', '90026'],
  ['Phoenix', 'AZ', '85004'],
  ['Albuquerque', 'NM', '87106'],
  ['Denver', 'CO', '80205'],
  ['Salt Lake City', 'UT', '84103'],
  ['Austin', 'TX', '78704'],
  ['Houston', 'TX', '77006'],
  ['Kansas City', 'MO', '64111'],
  ['Omaha', 'NE', '68102'],
  ['Minneapolis', 'MN', '55408'],
  ['Madison', 'WI', '53703'],
  ['Chicago', 'IL', '60614'],
  ['Indianapolis', 'IN', '46204'],
  ['Columbus', 'OH', '43215'],
  ['Detroit', 'MI', '48201'],
  ['Nashville', 'TN', '37206'],
  ['Atlanta', 'GA', '30307'],
  ['Charlotte', 'NC', '28203'],
  ['Orlando', 'FL', '32803'],
  ['Miami', 'FL', '33137'],
  ['Richmond', 'VA', '23220'],
  ['Washington', 'DC', '20009'],
  ['Baltimore', 'MD', '21211'],
  ['Philadelphia', 'PA', '19123'],
  ['Pittsburgh', 'PA', '15206'],
  ['Brooklyn', 'NY', '11215'],
  ['Buffalo', 'NY', '14213'],
  ['Providence', 'RI', '02906'],
  ['Boston', 'MA', '02118'],
  ['Burlington', 'VT', '05401'],
  ['Portland', 'ME', '04101'],
] as const

const payments = [
  ['visa', 'Visa ending 4242'],
  ['visa', 'Visa ending 1881'],
  ['mastercard', 'Mastercard ending 4444'],
  ['amex', 'American Express ending 0005'],
  ['paypal', 'PayPal'],
  ['apple_pay', 'Apple Pay'],
  ['gift_card', 'Larkfield gift card'],
] as const

const domains = ['example.com', 'example.org', 'example.net'] as const

export type Payment = { kind: string; label: string }
export type Home = { line1: string; line2: string; city: string; state: string; zip: string; country: 'US' }

const ascii = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

/** An invented person; `taken` holds the e-mail addresses in use, and gains this one. */
export const inventPerson = (random: Random, taken: Set<string>): { name: string; email: string; phone: string } => {
  const first = random.pick(firstNames)
  const last = random.pick(lastNames)
  const stem = `${ascii(first)}.${ascii(last)}`
  const domain = random.pick(domains)
  let email = `${stem}@${domain}`
  for (let count = 2; taken.has(email); count += 1) email = `${stem}${count}@${domain}`
  taken.add(email)
  // 555-0100 to 555-0199 are kept for fiction.
  return {
    name: `${first} ${last}`,
    email,
    phone: `+1${random.pick(['503', '206', '512', '312', '802', '617'])}55501${random.int(10, 99)}`,
  }
}

export const inventHome = (random: Random): Home => {
  const [city, state, zip] = random.pick(cities)
  const line1 = `${random.int(2, 2400)} ${random.pick(streets)} ${random.pick(streetKinds)}`
  const line2 = random.chance(0.3) ? `Apt ${random.int(1, 24)}${random.pick(['', '', 'A', 'B'])}` : ''
  return { line1, line2, city, state, zip, country: 'US' }
}

export const pickPayment = (random: Random): Payment => {
  const [kind, label] = random.pick(payments)
  return { kind, label }
}
