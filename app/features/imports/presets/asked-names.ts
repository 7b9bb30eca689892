/** Questions by which respondents say who they are, as people word them. */
export const EMAIL_QUESTION = /^(what is |please enter |please give us )?(your )?e ?mail( address)?$/;
export const NAME_QUESTION = /^(what is |please enter )?(your )?(full )?name$/;

/** How a question begins, as forms of no known tool are told by. */
export const QUESTION =
  /^(how|what|which|why|who|when|where|would|do|does|did|are|is|have|please|rate|on a scale|wie|was|welche|warum|wurden|haben|sind|bitte)\b.{6,}/;
