const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that name no part of what was bought: a run of nothing but these is no aspect ("time", but not "loading time"). */
export const genericNouns = words(`
  time times day days week weeks month months year years hour hours minute minutes second seconds today yesterday tomorrow moment night
  nights morning afternoon evening weekend weekends weekday monday tuesday wednesday thursday friday saturday sunday january february march
  april june july august september october november december yr yrs mo hrs min mins pm am hour-long
  way ways thing things lot lots bit kind kinds sort type types part parts side sides rest end start beginning middle top bottom left right point
  first third last next best worst word words advance heart
  points case cases fact facts reason reasons idea ideas example examples number numbers amount amounts couple bunch ton tons piece pieces level
  half total half-hour while etc majority variety pair dozen handful plenty
  people person guy guys man men woman women wife husband boyfriend girlfriend fiance fiancee friend friends kid kids child children son
  daughter brother sister family mom mum dad mother father parents couples group groups crowd party guest guests everyone anyone someone
  user users customer customers reviewer reviewers friend's folks neighbor neighbour colleague colleagues boss
  problem problems issue issues bug bugs error errors trouble troubles crash complaint complaints flaw flaws drawback drawbacks downside
  downsides upside disappointment hassle lack limitation limitations fault faults nightmare mess shame pity
  improvement improvements advantage advantages disadvantage pros cons pro con
  question questions answer review reviews star stars rating ratings comment comments feedback recommendation recommendations
  money dollar dollars bucks buck thank thanks please job life world use using need needs wish hope sense deal matter mind
  experience experiences opinion choice choices chance something anything nothing everything stuff one ones other others
  waste love fun joy pleasure favor favour benefit difference fan god hell heck shit crap gem bang treat winner disaster
  i im ive dont cant wont didnt doesnt isnt u ur pls plz omg wow lol re com www
  purchase buy birthday anniversary date occasion christmas holiday holidays vacation trip trips gift gifts visit visits
  city cities town towns neighborhood neighbourhood street streets corner block area areas country countries village avenue home house
  school college university
  app apps application applications product products item items version versions update updates model models brand brands company companies
  device devices machine machines unit units gadget toy restaurant restaurants place places spot spots joint shop shops store stores hotel
  hotels business laptop laptops computer computers notebook notebooks netbook netbooks pc pcs
`);
