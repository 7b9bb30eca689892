// Common given names that are no ordinary English words ("Mark", "Will" and "Grace" are left out): a theme is never
// named after the agent who signed a reply or the customer who wrote.
export const givenNames: ReadonlySet<string> = new Set(
  `aaron adam ahmed aisha alan albert alejandro alex alexander alexandra ali alice alison amanda amir amy ana andrea andrew
  angela anita ann anna anne anthony antonio ashley barbara ben benjamin beth betty bob brandon brenda brian bruce
  carlos carol caroline catherine charles charlotte cheryl chris christian christina christine christopher cindy claire
  craig cynthia dan daniel daniela danielle dave david deborah debra denise dennis diana diane diego donald donna dorothy
  doug douglas ed eduardo edward elaine elena elizabeth ellen emily emma eric erica erin ethan evelyn fatima fernando
  frances francesca francis frank fred gabriel gareth gary geoff george gerald gloria greg gregory hannah harold
  harry heather helen henry hiroshi howard ian ibrahim irene isabel isabella ivan jack jacob jacqueline jake james jamie
  jane janet jason javier jean jeff jeffrey jenna jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joe johan john
  johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl
  kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kyle larry laura lauren laurie lee leo leon
  leonard lena leslie liam linda lisa liz lori louis louise lucas lucia lucy luis luke lynn manuel marc marco marcus
  margaret maria marie marilyn mario marissa martha martin martina mary matt matthew megan mei melanie melissa michael
  michelle miguel mike mohamed mohammed monica nancy naomi natalie nathan neil nicholas nick nicole nina noah nora olga
  oliver olivia omar oscar pamela patricia patrick paul paula pedro peter phil philip phillip priya rachel rafael ralph
  ramon raymond rebecca ricardo richard rick robert roberto roger ron ronald rosa roy russell ruth ryan sam samantha
  samuel sandra sara sarah scott sean sergio sharon shirley simon sofia sophia sophie stefan stephanie stephen steve steven
  stuart susan suzanne sven tara teresa terry theresa thomas tim timothy tina todd tom tony tracy tyler valerie vanessa
  veronica victor victoria vincent virginia walter wendy william yuki yusuf zoe`.split(/\s+/),
);
