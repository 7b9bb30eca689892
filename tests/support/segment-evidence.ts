import type { SegmentEvidence, SpokenQuote } from "#app/engines/personas/segment-evidence.ts";

export function spokenQuote(id: string, text: string, change: Partial<SpokenQuote> = {}): SpokenQuote {
  return {
    statementId: id,
    itemId: `item-${id}`,
    text,
    occurredAt: "2026-03-01T00:00:00.000Z",
    source: "ticket",
    speaker: `speaker-${id}`,
    clarity: 0.5,
    ...change,
  };
}

const nothing = { membersKnown: 0, othersKnown: 0, values: [] };

/** What may be known of a segment, something of every kind. */
export function richEvidence(change: Partial<SegmentEvidence> = {}): SegmentEvidence {
  return {
    segmentId: "segment-1",
    segmentName: "Families",
    message: "",
    members: 120,
    others: 480,
    memberSpeakers: 80,
    otherSpeakers: 300,
    attributes: [
      {
        attributeId: "a1",
        key: "household",
        label: "Household",
        category: "demographic",
        membersKnown: 100,
        othersKnown: 400,
        values: [
          { text: "family", members: 80, others: 100 },
          { text: "alone", members: 20, others: 300 },
        ],
      },
    ],
    themes: [
      {
        themeId: "t1",
        kind: "pain",
        name: "Deliveries: come late",
        members: 32,
        others: 30,
        quotes: [spokenQuote("s1", "My parcel came two weeks late, call me at +49 170 1234567")],
      },
      {
        themeId: "t2",
        kind: "goal",
        name: "Change the delivery day",
        members: 12,
        others: 45,
        quotes: [spokenQuote("s2", "I wish I could change the delivery day in the app")],
      },
      { themeId: "t3", kind: "pain", name: "Rare thing", members: 2, others: 1, quotes: [] },
    ],
    measures: [
      {
        measure: "purchases",
        values: [
          { value: 2, members: 30, others: 300 },
          { value: 6, members: 70, others: 100 },
        ],
      },
    ],
    currency: "EUR",
    employed: { members: 0, others: 0 },
    titles: nothing,
    decisionRoles: nothing,
    waysOfWriting: {
      membersKnown: 60,
      othersKnown: 200,
      values: [
        { text: "Chat", members: 45, others: 60 },
        { text: "Letter", members: 20, others: 160 },
      ],
    },
    firstPurchases: nothing,
    reasons: null,
    doubts: null,
    precursors: [],
    ...change,
  };
}
