/** Tickets without any planted topic: [subject, text]. */
export const neutralTickets: readonly (readonly [string, string])[] = [
  [
    "New address",
    "I am moving to {street} in {city} on {date}, [from then on that is where I live|the flat below the roof, if the courier asks]. Customer {account}.",
  ],
  [
    "Change of address",
    "My new address from {date}: {street}, {city}. [Nothing else changes|The phone number stays the same|Same name on the bell].",
  ],
  [
    "Thank you",
    "[Just a thank you|I only wanted to say thanks] for the card that was in the parcel {order}, {who} has pinned it to the wall.",
  ],
  [
    "Question about the {machine}",
    "What are the [outer measurements|height and width] of the {machine}? The shelf {inplace} is {cm} cm [deep|high].",
  ],
  [
    "Power consumption",
    "How much power does the {machine} draw in standby? {whocap} and I have a bet of {price}.",
  ],
  [
    "Second hand",
    "I bought a {machine} second hand from someone in {city}, serial {serial}. How do I register it in my name?",
  ],
  [
    "Change of name",
    "I [got married|changed my surname] on {date}, my name is now {name}. Which form do I use for account {account}?",
  ],
  [
    "Gift card",
    "Is a gift card from {month} valid for machines as well, or for [beans|accessories] only? The number ends in {tail}.",
  ],
  ["Opening hours", "Is your showroom in {city} open on {date}? We would come by train with {who}."],
  [
    "Warranty question",
    "How long is the warranty on the {machine}, bought {bought}? The receipt number is {order}.",
  ],
  ["Voucher code", "Where do I enter the code {code} that came with the letter of {date}?"],
  [
    "Data request",
    "Under data protection law I ask for a copy of what you store about me. {name}, account {account}, {city}.",
  ],
  [
    "Newsletter",
    "The newsletter goes to the wrong box, my address is {email} now, [the other address ends on {date}|I changed provider in {month}].",
  ],
  [
    "Press enquiry",
    "I write for a local paper in {city} and am looking for somebody who knows about [small coffee farms|working hours in roasteries] before {date}.",
  ],
  [
    "Job application",
    "Do you offer internships in {city} from {month}? I study [logistics|design|food science] in my {nth} term.",
  ],
  [
    "Delivery date for order {order}",
    "We will be out on {date}, so any other day of that week suits us. Order {order}, name on the door is {last}.",
  ],
  [
    "Colour",
    "Is the {machine} also sold in [grey|white|dark blue]? A photo {inplace} with the sage one is attached, {who} is undecided.",
  ],
  [
    "Water filter",
    "Which filter fits the {machine} with serial {serial}? On the old one it says [F2|F3], in the shop I see {n} kinds.",
  ],
  [
    "Order confirmation",
    "I ordered {order} on {date} [for {who}|as a present], which name will be printed on the parcel?",
  ],
  ["Training", "Is there a date in {month} for the barista course in {city}? We would be {n} people."],
  ["Re: your letter", "Thanks for the letter of {date}. All fine here in {city}, {who} says hello."],
  [
    "Allergy",
    "Is there any [nut|milk] trace in the chocolate powder of order {order}? {whocap} is allergic.",
  ],
  [
    "Trade fair",
    "Will you be at the fair in {city} in {month}? Our buyer would like to say hello, {n} people.",
  ],
  [
    "Receipt for {order}",
    "Where do I find the receipt of {date} for order {order}? Mine went through the wash with the trousers.",
  ],
];

export const neutralGerman: readonly (readonly [string, string])[] = [
  ["Neue Adresse", "Ab {date} wohne ich in {city}, {street}. Kundennummer {account}."],
  ["Frage zur {machine}", "Wie breit ist die {machine}? Das Regal ist {cm} cm tief. Gruß, {name}"],
];
