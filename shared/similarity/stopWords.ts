/** English words that say nothing about what a note is about, apostrophes left out, in the forms people type. */
const ENGLISH = `a about above after again against all already also always am an and another any anyone anything are
  arent around as at away back be because been before behind being below between both but by can cannot cant come
  comes coming could couldnt did didnt do does doesnt doing done dont down during each either else end ended ends
  etc even ever every everyone everybody everything few first for from further get gets getting give given gives
  giving go goes going gone gonna got had hadnt happen happens has hasnt have havent having he hed her here hers herself hes
  him himself his how hows i id if ill im in instead into is isnt it itd itll its itself ive just keep keeps kept
  let lets like little lot lots made make makes making many may maybe me might mine more most much must my myself
  need needs never no nobody none nor not nothing now of off often oh ok okay on once one ones only onto or other
  others our ours ourselves out over own per put puts putting quite rather really said same say saying says see
  seeing seem seems seen she shes should shouldnt since so some somebody someone something sometimes still such
  sure take takes taken taking than that thats the their theirs them themselves then there theres these they theyd
  theyll theyre theyve thing things this those though tho through till to too toward towards true try trying under
  until up upon us use used uses using very via want wants was wasnt way ways we wed well were werent weve what
  whatever whats when whenever where wheres whether which while who whoever whole whom whos whose why will with
  within without wont would wouldnt yes yet you youd youll your youre yours yourself youve`;

/** The same for te reo Māori, without macrons. */
const MAORI = `a ahau ai ake ana ano atu au e ehara engari era etahi hei hoki i ia iho ina ka kaore kaua kei ki kia ko
  koe korua koutou kua ma mai matou maua me mo na nei nga ngai no noa o ona ra raua ratou rawa ta taku tana tatou
  taua te tenei tena tera to toku tona tonu tou`;

export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${MAORI}`.split(/\s+/));
