import { type CueFamily, type PseudoCues, type ScopeEnds, wordSet } from './cue.ts';

/** What speaks of something that has not happened: conditions, risks, prevention, instructions, the purpose of a test. */
export const HYPOTHETICAL: readonly CueFamily[] = [
  {
    assertion: 'hypothetical',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'return for|return if|return to ed for|return to the ed for|return to er for|return to the emergency department for|return to emergency department if|return immediately for|return sooner for|return precautions for|return precautions including|call for|call if|seek care for|seek care if|seek medical attention for|seek medical attention if|seek immediate care for|go to the emergency room for|go to the ed for|come back for|come back if|' +
      'monitor for|monitored for|monitoring for|monitor for signs of|monitoring for signs of|watch for|watching for|watch out for|look for|looking for|look out for|observe for|observed for|observing for|observation for|be alert for|signs and symptoms of|signs or symptoms of|signs/symptoms of|warning signs of|red flags for|red flag symptoms|danger signs of|symptoms to watch for|side effects including|side effects such as|side effects include|potential side effects|possible side effects|adverse effects including|adverse effects such as|side effects of|' +
      'risk of|risks of|risk for|at risk for|at risk of|at high risk for|at high risk of|at increased risk for|at increased risk of|at increased risk|increased risk of|increased risk for|higher risk of|high risk for|high risk of|lower the risk of|reduce the risk of|reduce risk of|decrease risk of|risks including|risks include|risks included|risks such as|risks and benefits|risks benefits|risks and alternatives|risks of the procedure|risks associated with|potential risks|potential complications|potential for|complications including|complications include|complications such as|complications of the procedure|possible complications|including the risk of|including risk of|including but not limited to|including but not limited|include but are not limited to|included but not limited to|included but were not limited to|possibility of developing|chance of|chances of|likelihood of developing|susceptible to|predisposed to|predisposes to|predispose|' +
      'educated on|educated about|educated regarding|education on|education regarding|education about|counseled on|counseled about|counseled regarding|counselled on|information on|information about|information regarding|handout on|instructions regarding|discussed the possibility of|discussed the risk of|discussed signs of|discussed symptoms of|warned about|warned of|cautioned about|advised about|aware of the risk|reviewed signs of|reviewed warning signs|should include|patient teaching on',
    unlessNext: wordSet('discussed'),
  },
  {
    // what was thought of, not what was found
    assertion: 'hypothetical',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'anticipatory guidance|anticipatory guidance:|anticipatory guidance given|guidance:|considered:|also considered|also considered:|diagnoses considered:|considerations:|conditions considered:',
  },
  {
    assertion: 'hypothetical',
    direction: 'forward',
    reach: 14,
    comma: 'orList',
    phrases:
      'to prevent|prevent|prevents|preventing|prevention of|for prevention of|avoid|to avoid|avoiding|prophylaxis for|prophylaxis against|prophylactic|for prophylaxis of|protect against|protection against|vaccinated against|vaccinated for|vaccination for|vaccination against|immunized against|vaccine for|vaccine against|immunity to|immune to|' +
      'screening for|screen for|screened for|screens for|screening test for|evaluate for|to evaluate for|evaluated for possible|assess for|assessed for|to assess for|check for|checked for|checking for|test for|tested for|testing for|to test for|tests for|workup for|work up for|labs for|evaluate for any|to evaluate possible|examine for|inspect for|surveillance for|investigate for|to look for|to see if|to determine if|to determine whether|to assess whether|to evaluate whether|to rule out|to r/o|will rule out|and rule out|for rule out|to help rule out|in order to rule out|should rule out|would rule out|helps rule out|help rule out|to exclude|to confirm|to exclude any|to differentiate|for r/o|' +
      'in case of|in the event of|in the event that|as needed for|prn for|prn|p r n for|as needed for any|can cause|may cause|could cause|might cause|can lead to|may lead to|could lead to|can result in|may result in|could result in|would cause|may develop|could develop|might develop|can develop|may experience|may progress to|could progress to|progress to|progression to|predispose to|contraindicated in|used to treat|indicated for|effective for|criteria for|meet criteria for|unless|lest|threat of|fear of|afraid of|worries about|worrying about|anxious about|fearful of|fear that|worried that|pretreatment for|in anticipation of|desires|wishes|for fear of',
  },
  {
    assertion: 'hypothetical',
    direction: 'forward',
    reach: 60,
    comma: 'pass',
    phrases:
      'if|if she|if he|if the patient|if there is|if there are|if any|if you|should she|should he|should the patient|should you|should symptoms|should there be|should any|whenever|in case|even if|only if|when you|if needed|if ever',
    unlessPrevious: wordSet(
      'as see unclear determine unsure know knows sure asked wondering wonders wondered',
    ),
  },
  {
    assertion: 'hypothetical',
    direction: 'forward',
    reach: 6,
    comma: 'orList',
    phrases: 'risk factors for|risk factor for',
    stopAt: wordSet('include includes including are is of such like'),
  },
  {
    assertion: 'hypothetical',
    direction: 'backward',
    reach: 4,
    comma: 'stop',
    phrases:
      'vaccine|vaccines|vaccination|vaccinations|immunization|immunizations|booster|prophylaxis|ppx|precautions|prevention|protocol|screening|screen|test|tests|testing|titer|titers|titre|culture|cultures|swab|antigen|antibody|antibodies|serology|serologies|panel|risk score|risk assessment|risk|questionnaire|inventory|scale|score|pcr|shot|shots|awareness|risk factors|hotline|warning signs|education materials|handout',
  },
  {
    // "rubella immune", "preeclampsia labs drawn"
    assertion: 'hypothetical',
    direction: 'backward',
    reach: 2,
    comma: 'stop',
    phrases:
      'immune|is immune|non immune|nonimmune|not immune|labs drawn|labs sent|labs ordered|labs pending|labs obtained|toxin|assay|toxin assay',
    onlyAtEnd: true,
  },
  {
    assertion: 'hypothetical',
    direction: 'backward',
    reach: 2,
    comma: 'stop',
    phrases: 'labs drawn|labs sent|labs ordered|utd|up to date|is utd|are utd',
  },
  {
    assertion: 'hypothetical',
    direction: 'within',
    reach: 0,
    comma: 'stop',
    phrases:
      'low potassium diet|low-potassium diet|low phosphorus diet|low sodium diet|low-sodium diet|low protein diet|low magnesium diet|low fat diet|sepsis eval|sepsis evaluation|sepsis workup|sepsis work up|sepsis w/u|septic workup|septic work up|sepsis screen|acs workup|acs rule out|acs eval|pe workup|stroke workup|stroke work up|stroke alert|stroke eval|stroke center|stroke team|sepsis alert|sepsis bundle|code sepsis|trauma alert|pain svc|pain service|pain consult|pain control|pain medication|pain medications|pain meds|pain medicine|pain management|pain relief|pain reliever|pain relievers|pain scale|pain score|pain assessment|pain clinic|pain level|pain specialist|pain killer|pain killers|fall risk|fall precautions|fall prevention|seizure precautions|bleeding precautions|aspiration precautions|suicide precautions|cancer center|heart failure clinic|diabetes clinic|headache clinic|wound care|cancer screening|depression screening|stroke protocol|sepsis protocol|code stroke|tobacco cessation|smoking cessation|cough medicine|cough syrup|cough drops|allergy medication|allergy medications|allergy clinic|anxiety medication|headache diary|sleep study|flu shot|flu shots|tetanus shot|tetanus booster|tb test|tb skin test|dvt prophylaxis|gi prophylaxis',
  },
];

export const PSEUDO_HYPOTHETICAL: PseudoCues = {
  pseudo:
    'as if|test strip|test strips|testing strips|testing supplies|stress test positive|test positive|tests positive|tested positive|tests positive for|test is positive|test was positive|tested positive for|screen positive|titer positive|antibody positive|culture positive|cultures positive|with negative blood cultures|with positive blood cultures|with negative cultures|with positive cultures|with inconclusive blood cultures|swab positive|unable to avoid|if not done|seeking treatment for|failed prophylaxis|despite prophylaxis',
};

export const HYPOTHETICAL_ENDS: readonly ScopeEnds[] = [
  {
    ends: ['hypothetical'],
    phrases:
      'then|but there|but he|but she|but has|but also|but the|however|although|because|because of|due to his|due to her|given|given his|given her|given the|given that|in the setting of|in a patient with|which has|she has|he has|patient has|patient had|she had|he had|which she has|in addition|however|but he|but she|with known|for his|for her|for known|due to|secondary to|related to|for existing|she was found|he was found|was found to have|was positive|is positive|were positive|showed|shows|revealed|reveals|demonstrated|demonstrates|came back positive|returned positive',
  },
];
