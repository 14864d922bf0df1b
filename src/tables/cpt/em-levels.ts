import type { RowPack } from '../row-pack.ts';
import type { EmLevel, EmPatient, EmSetting, MedicalDecisionMaking } from './cpt.ts';

const SETTING_NAMES: Readonly<Record<EmSetting, string>> = {
  office: 'Office or other outpatient visit',
  hospital: 'Hospital inpatient or observation visit',
  'hospital-same-day': 'Hospital care, admitted and discharged on one date',
  'hospital-discharge': 'Hospital discharge day',
  'consultation-outpatient': 'Outpatient consultation',
  'consultation-inpatient': 'Inpatient or observation consultation',
  emergency: 'Emergency department visit',
  'critical-care': 'Critical care',
  'nursing-facility': 'Nursing facility visit',
  'nursing-facility-discharge': 'Nursing facility discharge',
  home: 'Home or residence visit',
  preventive: 'Preventive visit',
  'prolonged-outpatient': 'Prolonged outpatient service',
  'prolonged-inpatient': 'Prolonged inpatient or observation service',
  'transitional-care': 'Transitional care management',
};

const PATIENT_NAMES: Readonly<Record<EmPatient, string>> = {
  new: 'new patient',
  established: 'established patient',
  initial: 'first visit',
  subsequent: 'later visit',
  any: '',
};

/** The levels of evaluation and management of a pack, in code order. */
export function readEmLevels(pack: RowPack): readonly EmLevel[] {
  return Array.from({ length: pack.size }, (_, i) => {
    const [code = '', setting = '', patient = '', mdm = '', minutes = '', note = ''] = pack.row(i);
    const level = {
      code,
      setting: setting as EmSetting,
      patient: patient as EmPatient,
      decisionMaking: mdm === 'none' ? [] : (mdm.split('/') as MedicalDecisionMaking[]),
      minimumMinutes: minutes === '' ? null : Number(minutes),
      note,
    };
    return { ...level, description: describe(level) };
  });
}

function describe(level: Omit<EmLevel, 'description'>): string {
  const by = [
    level.decisionMaking.length === 0 ? '' : `${level.decisionMaking.join(' or ')} decision making`,
    level.minimumMinutes === null ? '' : `${String(level.minimumMinutes)} minutes or more`,
  ].filter((text) => text !== '');
  const byNote = by.length === 0 ? level.note : '';
  return [SETTING_NAMES[level.setting], PATIENT_NAMES[level.patient], by.join(', or '), byNote]
    .filter((text) => text !== '')
    .join(', ');
}
