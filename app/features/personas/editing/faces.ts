/** How many faces are offered at a time, the present one included. */
const OFFERED = 8;

/** Seeds of invented faces to choose from: the present one, then others, a page of them at a time; page is from 0. */
export function offeredFaces(personaId: string, present: string, page: number): string[] {
  const others = Array.from({ length: OFFERED - 1 }, (_, index) => {
    return `${personaId} face ${page * (OFFERED - 1) + index + 1}`;
  });
  return [present, ...others.filter((seed) => seed !== present)];
}

/** More pages than anybody looks through. */
export const LAST_FACES = 50;
