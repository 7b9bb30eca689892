import { describe, expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";

const extract = (text: string) => extractStatements({ id: "1", text, rating: null });
const kindsOf = (text: string) => extract(text).statements.map(({ kind }) => kind);
const reasonsOf = (text: string) =>
  extract(text)
    .statements.flatMap(({ reasons }) => reasons)
    .join("; ");

describe("pains of service life", () => {
  test.each([
    ["late", "My parcel arrived two weeks late."],
    ["late", "The delivery is late again and nobody tells me why."],
    ["late", "Late delivery for the third time"],
    ["late", "Delivery was late"],
    ["late", "Delivery was late, the beans came after my holiday."],
    ["late", "Another late train on Friday."],
    ["late", "The technician came an hour late."],
    ["late", "My salary was paid five days late by your bank."],
    ["late", "The shipment has been delayed."],
    ["late", "The spare part is three weeks overdue."],
    ["late", "The bus is never on time."],
    ["waiting", "I am still waiting for my new card."],
    ["waiting", "We queued for forty minutes at the reception."],
    ["waiting", "I ordered in March and still nothing."],
    ["waiting", "Ten days later and still no sign of the sofa."],
    ["waiting", "We have been waiting for the engineer."],
    ["never came", "The parcel never arrives on the promised day."],
    ["never came", "I never received the confirmation code."],
    ["never came", "The transfer has not arrived."],
    ["never came", "My refund has yet to be credited."],
    ["never came", "Nobody came to clean the room."],
    ["never came", "They lost our suitcase between two flights."],
    ["damaged", "The mug arrived broken."],
    ["damaged", "The bed linen was stained."],
    ["damaged", "One drawer is scratched."],
    ["damaged", "The strawberries were mouldy."],
    ["damaged", "We got a faulty pump."],
    ["wrong or missing", "Two screws were missing."],
    ["wrong or missing", "You sent the wrong size."],
    ["wrong or missing", "The room is not what we booked."],
    ["money", "I was charged twice for one night."],
    ["money", "You overcharged my company in April."],
    ["money", "There are hidden fees for every withdrawal."],
    ["money", "The service contract is too expensive."],
    ["money", "The subscription went up by thirty percent."],
    ["money", "You keep charging my card."],
    ["kept money", "The deposit was never returned."],
    ["kept money", "It is impossible to cancel the membership."],
    ["kept money", "I want my money back."],
    ["no answer", "I wrote three e-mails and got no reply."],
    ["no answer", "Nobody answers the phone."],
    ["no answer", "Support never called me back."],
    ["no answer", "I was on the phone and put on hold."],
    ["no answer", "They sent me from one department to the next."],
    ["no answer", "We were not informed of the closure."],
    ["unfriendly", "The receptionist was rude."],
    ["unfriendly", "My complaint was ignored."],
    ["poor quality", "The dishwasher stopped heating after a month."],
    ["poor quality", "The hose leaks."],
    ["poor quality", "The handle came off."],
    ["poor quality", "The compressor is noisy."],
    ["poor quality", "The soles are worn out."],
    ["poor quality", "The coffee tastes of plastic."],
    ["poor quality", "The soup was cold."],
    ["papers", "The invoice shows a wrong amount."],
    ["papers", "The name on my contract is misspelled."],
    ["papers", "I had to fill in the same form again."],
    ["papers", "My loan application was rejected."],
    ["papers", "The flight was overbooked."],
    ["repair", "Please fix the login"],
    ["repair", "Please repair the lift in our building."],
  ])("%s: %s", (_, text) => {
    expect(kindsOf(text)).toContain("pain");
  });

  test.each([
    "The parcel arrived on time.",
    "The delivery was not late this time.",
    "My orders are no longer late.",
    "The train is never late.",
    "There was no delay at all.",
    "We checked in late at night.",
    "The kitchen is open late.",
    "My late father used to deal with it.",
    "Late check-out was possible.",
    "Sorry for the late reply.",
    "It came earlier than promised.",
    "The pump no longer leaks.",
    "Nothing was damaged.",
    "There are no hidden fees.",
    "It is not too expensive.",
    "I was never overcharged.",
    "The staff was never rude.",
    "The new model is not noisy.",
    "I can't wait for the next release.",
    "Don't get me wrong, I like it.",
    "I received the invoice yesterday.",
    "The parcel came on Tuesday.",
    "I paid by card.",
    "I never stopped loving this tea.",
    "The technician called me back within an hour.",
  ])("but none is: %s", (text) => {
    expect(kindsOf(text)).not.toContain("pain");
  });

  test.each([
    ["My parcel arrived two weeks late.", 'says something came late: "two weeks late"'],
    ["I was charged twice for one night.", 'complains about money: "charged twice"'],
    ["Nobody answers the phone.", 'says nobody answers: "Nobody answers"'],
    ["The hose leaks.", 'says it does not last or is unpleasant: "leaks"'],
  ])("say why: %s", (text, reason) => {
    expect(reasonsOf(text)).toContain(reason);
  });

  test.each(["The parcel is two weeks late.", "Nobody answers the phone.", "I was charged twice."])(
    "sound negative: %s",
    (text) => {
      expect(extract(text).sentiment).toBeLessThan(-0.2);
    },
  );
});

describe("courtesy to whoever reads is no goal", () => {
  test.each([
    "I hope you can understand me.",
    "I hope you are well.",
    "I hope this helps.",
    "I am looking forward to your reply.",
    "Hoping to hear from you soon.",
    "Please write in large letters",
    "Please reply by e-mail.",
    "Please call me on Monday.",
    "Please let me know.",
    "Please advise.",
    "Please get back to me.",
  ])("%s", (text) => {
    expect(kindsOf(text)).not.toContain("goal");
  });

  test.each([
    "I hope you add a dark mode.",
    "I hope you can understand that we need a bigger font.",
    "Please write the totals into the export.",
    "Please let me sort the bookings.",
    "Please get rid of the second confirmation.",
    "I am looking forward to an offline mode.",
  ])("while this is one: %s", (text) => {
    expect(kindsOf(text)).toContain("goal");
  });
});
