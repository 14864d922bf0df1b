import { type CueFamily, type PseudoCues, wordSet } from './cue.ts';

/** What says that a procedure or service is still to come. */
export const PLANNED: readonly CueFamily[] = [
  {
    assertion: 'planned',
    direction: 'forward',
    reach: 14,
    comma: 'list',
    proceduresOnly: true,
    phrases:
      'pre op eval for|preop eval for|pre op evaluation for|preop evaluation for|preoperative evaluation for|preoperative clearance for|pre op clearance for|preop clearance for|preop for|pre op for|clearance for|cleared for|f/u pcp|f/u with|f/u in|follow up pcp|follow up with|follow up in|will schedule|will be scheduled for|schedule|scheduled for|is scheduled for|scheduling|to be scheduled|will undergo|plan for|plans for|planned|planning for|plan is for|plan to proceed with|will proceed with|planning|plan to|plans to|will need|will require|needs|may need|may require|might need|might require|would need|could need|recommend|recommended|recommends|recommending|recommendation for|would recommend|order|orders|ordered|ordering|will order|we will order|order placed for|order for|will obtain|obtain|will get|will perform|will repeat|repeat|to repeat|pending|awaiting|consider|considering|will consider|considered|could consider|candidate for|referral for|refer for|referred for|referral to|refer to|elected to undergo|elects to undergo|wishes to undergo|would like to proceed with|agreed to|agrees to|consent for|consented for|discussed|discussing|discuss|we discussed|offered|offer|due for|is due for|overdue for|needs to have|return for|follow up for|set up for|candidate|to undergo|to have|interested in|declined|declines|refused|refuses|deferred|defer|future|upcoming|will likely need|eventual|possible|arrange for|arrange|request|requested|prior to|await|options include|options including|treatment options include|alternatives include|proceed with|proceed to|if needed|would benefit from|may benefit from|arranging',
    unlessNext: wordSet('was'),
  },
  {
    assertion: 'planned',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    proceduresOnly: true,
    phrases:
      'referral|referrals|referred|is scheduled|was scheduled|are scheduled|is planned|was planned|is pending|pending|has been scheduled|has been ordered|was ordered|ordered|is recommended|was recommended|were recommended|will be done|will be performed|to be done|to be performed|was discussed|were discussed|was declined|was deferred|is deferred|in the future|to be scheduled|will be ordered|will be obtained|will be scheduled|next week|next month|tomorrow|at next visit',
  },
];

export const PSEUDO_PLANNED: PseudoCues = {
  pseudo: 'in order to|in order|order was|ordered and reviewed|planned procedure was performed',
};
