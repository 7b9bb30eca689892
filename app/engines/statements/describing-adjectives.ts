const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Adjectives that say what something is like, how much or which of many; they are no part of its name. Other
 * adjectives mostly are: "hard drive", "optical zoom", "fried rice", "dark mode".
 */
export const describingAdjectives = words(`
  new newer newest old older oldest young big bigger biggest large larger largest small smaller smallest little tiny huge giant massive
  long longer longest short shorter tall high higher highest low lower lowest wide wider narrow thin thinner thick deep heavy heavier light lighter
  early late recent latest modern current previous former past next last final first second third fourth main major minor primary key
  other another same similar different various several many few much more most less least enough extra additional further certain particular
  specific special general common typical usual normal regular standard basic average ordinary rare unique original actual real true false whole
  entire full complete total overall half double single only own such very sole mere
  available possible impossible necessary important able unable aware sure certain likely unlikely ready willing
  fast faster fastest quick slow slower quiet loud louder strong stronger weak weaker hard harder soft softer
  cheap cheaper cheapest expensive pricey inexpensive affordable reasonable decent fine okay ok
  good better best bad worse worst great nice clean dirty fresh tasty delicious yummy crispy juicy tender bland greasy salty spicy
  hot hotter cold colder warm cool wet dry dark darker bright brighter clear clearer sharp
  black white red green blue yellow pink purple brown gray grey orange silver gold golden
  american english french german european international local nearby foreign
  simple simpler easy easier difficult complex complicated useful useless helpful
  beautiful pretty ugly cute lovely attractive elegant stylish cozy friendly rude attentive knowledgeable polite
  busy crowded empty open closed free public private personal professional
  favorite favourite popular famous known well-known amazing awesome excellent
  horrible terrible awful perfect wonderful fantastic fabulous superb outstanding incredible unbelievable mediocre
  correct wrong right left upper lower inner outer
  serious constant frequent occasional sudden initial eventual potential alternative separate individual multiple numerous countless
  non multi mid super ultra total daily weekly monthly annual
  broken damaged faulty defective missing
  interesting boring funny strange weird odd crazy stupid silly dumb ridiculous
  solid sturdy flimsy durable reliable
`);

const compounds = new Set(
  `hard drive,hard disk,hard copy,dark mode,dark theme,light mode,light theme,hot dog,hot water,hot tub,cold brew,white balance,red wine,white
  wine,green tea,black tea,black screen,blue screen,wide angle,slow motion,fast food,free shipping,free delivery,free wifi,french fry,french
  fries,french toast,public transport,private message,personal data,personal trainer,fast charging,quick start,dry cleaning,soft drink,current
  account,direct debit,double bed,double room,single room,single bed,open source,easy chair,low battery,high resolution,front desk,general
  practitioner,first aid,last name,first name,real time,live chat`
    .replace(/\s+/g, " ")
    .split(/ ?, ?/),
);

/** True for pairs whose first word only looks as if it described: "hard drive", "dark mode". */
export function isCompound(adjective: string, noun: string): boolean {
  return compounds.has(`${adjective} ${noun}`) || compounds.has(`${adjective} ${noun.replace(/s$/, "")}`);
}
