import { beanChoice } from "./bean-choice.ts";
import { coldBrew } from "./cold-brew.ts";
import { descalingStuck } from "./descaling-stuck.ts";
import { easySetup } from "./easy-setup.ts";
import { fleetDashboard } from "./fleet-dashboard.ts";
import { goodLooks } from "./good-looks.ts";
import { greatTaste } from "./great-taste.ts";
import { grinderNoise } from "./grinder-noise.ts";
import { invoiceMess } from "./invoice-mess.ts";
import { kindSupport } from "./kind-support.ts";
import { lateBeans } from "./late-beans.ts";
import { leakingTank } from "./leaking-tank.ts";
import { lessPackaging } from "./less-packaging.ts";
import { pauseHidden } from "./pause-hidden.ts";
import { personalProfiles } from "./personal-profiles.ts";
import { priceRise } from "./price-rise.ts";
import { scheduleLost } from "./schedule-lost.ts";
import { selfRepair } from "./self-repair.ts";
import { slowSupport } from "./slow-support.ts";
import { smartHome } from "./smart-home.ts";
import { smoothMornings } from "./smooth-mornings.ts";
import type { TopicContent } from "./topic-content.ts";
import { weakFoam } from "./weak-foam.ts";
import { wifiDrops } from "./wifi-drops.ts";

/** Every planted topic with its texts. */
export const topics: readonly TopicContent[] = [
  wifiDrops,
  descalingStuck,
  pauseHidden,
  grinderNoise,
  slowSupport,
  leakingTank,
  invoiceMess,
  lateBeans,
  scheduleLost,
  weakFoam,
  priceRise,
  personalProfiles,
  fleetDashboard,
  lessPackaging,
  beanChoice,
  smartHome,
  coldBrew,
  selfRepair,
  greatTaste,
  easySetup,
  kindSupport,
  goodLooks,
  smoothMornings,
];
