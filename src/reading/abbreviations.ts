/** Abbreviations after whose full stop a sentence goes on, whatever follows. */
export const NEVER_ENDS: ReadonlySet<string> = new Set(
  'dr drs mr mrs ms prof st vs no nos fig approx ca cf eg ie al inc ltd rev sgt lt col capt hon messrs mme sr jr viz wt ht ext'.split(
    ' ',
  ),
);

/** Abbreviations that end a sentence only when a capital letter follows. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    'bid tid qid qd qhs qod prn po iv im sc sq sl pr pt pts hx dx rx tx sx fx temp resp mg mcg ml cc cm mm kg lb lbs oz hr hrs min mins sec wk wks mo mos yr yrs ' +
    'am pm etc jan feb mar apr jun jul aug sep sept oct nov dec dept univ hosp asst assoc ave blvd rd md do np pa rn phd us abd ext neg pos bilat'
  ).split(' '),
);

/** Words at the end of a line that call for the next line. */
export const CALLS_FOR_MORE: ReadonlySet<string> = new Set(
  'and or nor of the a an with without to in on at by for from as is are was were has have had his her their this that which who including than then but no not denies negative due secondary'.split(
    ' ',
  ),
);
