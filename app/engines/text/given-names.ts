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
  veronica victor victoria vincent virginia walter wendy william yuki yusuf zoe
  aaliyah abdul abigail adele adrian agnes agnieszka aidan aiko ailsa akira alain alba alberto alessandro alicja
  alina allison amelia amina anders andreas aneta anika anja anjali annika anton aoife arjun arthur astrid audrey
  axel ayesha ayşe beatriz bernadette bernard birgit birgitta bjorn björn bram brigitte bronwen callum camilla
  carla carmen cecilia cedric cem chiara chloe cian ciara claudia colin connor conor cristina daan dagmar damian
  daphne declan deepak deirdre dmitri dominik dragan eamon edith eileen elias elif elise elliot elsa emil emilia
  enrique erik ernst esther eva ewa fabian federica felix femke fergal finn fiona florian franziska frauke freya
  friedrich gemma gerhard gisela giulia giuseppe graham greta guido gustav hamza hanna hannes hans harriet hassan
  heike heinz helena helga henrik hilde holger imran ines ingrid inés jacqui jakob jasmin javed jens joanna
  joanne johanna johannes jonas joost jordi josef juliette jérôme jürgen katarzyna katharina katja khalid kirsten
  klaus kofi kristina kumar kurt lars leah leif lewis leyla liesbeth lorenzo lotte luca lucía luisa lukas
  maarten maeve magdalena magnus maja malte manfred mareike marek maren marianne marijke markus marta mateo 
  matteo mattias maureen mehmet mia mikael mireille mohammad moira monika moritz muhammad mustafa nadia
  nadine nerea niall niamh niels nikhil niklas nils oisin orla oskar owen padraig paolo pau pauline pavel
  petra philippa pilar piotr rahul raj ralf renate rhys rocío ronan rosalind ruben rupert sanjay
  sanne saoirse saskia sebastian sepp siegfried sigrid silke silvia simone sinead siobhan soren stefano
  stella sunita susanne svenja swati sylvia tadeusz tamara tariq tatiana tessa theo thorsten tobias tomasz torsten
  ulrich ulrike ursula uwe veronika vijay vikram viktor wanda werner wilhelm wolfgang xavier yasmin youssef yvonne
  zainab zofia álvaro ángel íñigo`.split(/\s+/),
);
