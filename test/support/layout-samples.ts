/** A file of a layout and what is in it. */
export interface LayoutSample {
  readonly layout: string;
  readonly name: string;
  readonly text: string;
  /** For row layouts: role and rows of each part; else a count of what was read. */
  readonly parts?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly count?: number;
}

/** A HCPCS contractor record of 320 columns, fields placed by column from 1. */
const record = (fields: Readonly<Record<number, string>>): string => {
  const cells = Array.from({ length: 320 }, () => ' ');
  for (const [column, text] of Object.entries(fields)) {
    for (const [i, character] of [...text].entries()) cells[Number(column) - 1 + i] = character;
  }
  return cells.join('');
};
const orderLine = (order: string, code: string, billable: string, short: string, long: string): string =>
  `${order} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${long}\r\n`;
const PPRRVU_ROW =
  '99999,26,WORDS OF THE OWNER,A,,1.30,0.56,,0.49,NA,0.08,1.94,1.87,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,33.2875,09,,99,0.00,0.00,0.00';

/** One sample for each layout of `TABLE_LAYOUTS`. */
export const LAYOUT_SAMPLES: readonly LayoutSample[] = [
  {
    layout: 'icd10cm-order',
    name: 'icd10cm_order_2030.txt',
    text:
      orderLine('00001', 'A00', '0', 'Cholera', 'Cholera') +
      orderLine('00002', 'A000', '1', 'Cholera, vibrio', 'Cholera due to vibrio'),
    count: 2,
  },
  {
    layout: 'icd10pcs-order',
    name: 'icd10pcs_order_2030.txt',
    text:
      orderLine('00001', '001', '0', 'Central Nervous, Bypass', 'Central Nervous, Bypass') +
      orderLine('00002', '0016070', '1', 'Bypass', 'Bypass Cerebral Ventricle'),
    count: 2,
  },
  {
    layout: 'icd10cm-tabular',
    name: 'tabular.xml',
    text: '<ICD10CM.tabular><version>2030</version><chapter><name>1</name><desc>One</desc><section id="A00-A09"><desc>S</desc><diag><name>A00</name><desc>Cholera</desc></diag></section></chapter></ICD10CM.tabular>',
    count: 1,
  },
  {
    layout: 'icd10cm-index',
    name: 'index.xml',
    text: '<ICD10CM.index><version>2030</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title><letter><title>A</title><mainTerm><title>Aarskog</title><code>Q87.19</code></mainTerm></letter></ICD10CM.index>',
    parts: { index: [['aarskog', '0', 'Aarskog', '', 'Q87.19', '', '', '', '']] },
  },
  {
    layout: 'icd10cm-neoplasms',
    name: 'n.xml',
    text: '<ICD10CM.index><version>2030</version><indexHeading><head col="1">Neoplasm</head></indexHeading><letter><title>N</title><mainTerm><title>Neoplasm</title><cell col="2">C80.1</cell></mainTerm></letter></ICD10CM.index>',
    parts: { neoplasms: [['neoplasm', '0', 'Neoplasm', '', '', '', '', '', 'C80.1|||||']] },
  },
  {
    layout: 'icd10cm-drugs',
    name: 'd.xml',
    text: '<ICD10CM.index><version>2030</version><indexHeading><head col="1">Substance</head></indexHeading><letter><title>A</title><mainTerm><title>Acid</title><cell col="7">T54.2X6</cell></mainTerm></letter></ICD10CM.index>',
    parts: { drugs: [['acid', '0', 'Acid', '', '', '', '', '', '|||||T54.2X6']] },
  },
  {
    layout: 'icd10cm-external-causes',
    name: 'e.xml',
    text: '<ICD10CM.index><version>2030</version><title>ICD-10-CM EXTERNAL CAUSE of INJURIES INDEX</title><letter><title>A</title><mainTerm><title>Abuse</title><code>X58</code></mainTerm></letter></ICD10CM.index>',
    parts: { externalCauses: [['abuse', '0', 'Abuse', '', 'X58', '', '', '', '']] },
  },
  {
    layout: 'icd10cm-poa-exempt',
    name: 'POAexemptCodesFY30.txt',
    text: 'OrdFY30\tPOAexemptCode\tDescription\t\r\n01236\tB90.0\tSequelae\t\r\n',
    parts: { codes: [['B900', 'Sequelae']] },
  },
  {
    layout: 'icd10cm-conversions',
    name: 'Conversion-Table-FY30.csv',
    text: '"A note, with comma\nand line end",,\nCurrent code assignment,Effective,Previous Code(s) Assignment\nA04.71,2017,A04.7\nB99.1 ,04/01/23,"B99.8, B99.9"\n',
    parts: {
      conversions: [
        ['A047', 'next', '2017-10-01', 'A0471'],
        ['A0471', 'previous', '2017-10-01', 'A047'],
        ['B991', 'previous', '2023-04-01', 'B998'],
        ['B991', 'previous', '2023-04-01', 'B999'],
        ['B998', 'next', '2023-04-01', 'B991'],
        ['B999', 'next', '2023-04-01', 'B991'],
      ],
    },
  },
  {
    layout: 'gems-to-icd9cm',
    name: 'a.csv',
    text: '"icd10cm","icd9cm","flags","approximate"\n"A000","0010","00000",0\n"Z99","NoDx","11000",1\n',
    parts: { toIcd9: [['A000', '0010', '00000']] },
  },
  {
    layout: 'gems-from-icd9cm',
    name: 'b.csv',
    text: '"icd9cm","icd10cm","flags","approximate"\n"0010","A000","00000",0\n"E8000","NoDx","11000",1\n',
    parts: { fromIcd9: [['0010', 'A000', '00000']] },
  },
  {
    layout: 'ccsr',
    name: 'DXCCSR_v2030-1.csv',
    text: "'ICD-10-CM CODE','ICD-10-CM CODE DESCRIPTION','Default CCSR CATEGORY IP','Default CCSR CATEGORY DESCRIPTION IP','Default CCSR CATEGORY OP','Default CCSR CATEGORY DESCRIPTION OP','CCSR CATEGORY 1','CCSR CATEGORY 1 DESCRIPTION'\n'A000',\"Cholera, x\",'DIG001',d,'DIG001',d,'DIG001',d\n",
    parts: { codes: [['A000', 'DIG001', 'DIG001', 'DIG001', '', '', '', '', '']] },
  },
  {
    layout: 'icd10pcs-tables',
    name: 't.xml',
    text: '<ICD10PCS.tabular><version>2030</version><pcsTable><axis pos="1"><title>Section</title><label code="0">Medical</label></axis><pcsRow><axis pos="4"><title>Body Part</title><label code="6">Ventricle</label></axis></pcsRow></pcsTable></ICD10PCS.tabular>',
    count: 1,
  },
  {
    layout: 'icd10pcs-index',
    name: 'i.xml',
    text: '<ICD10PCS.index><version>2030</version><letter><title>A</title><mainTerm><title>Abductor muscle</title><term level="1"><use>Foot Muscle, Right</use></term><term level="1"><title>x</title><see>Repair<codes>0WQF</codes></see></term></mainTerm></letter></ICD10PCS.index>',
    parts: {
      index: [
        ['abductor muscle', 'Abductor muscle', '', 'use', 'Foot Muscle, Right', ''],
        ['abductor muscle', 'Abductor muscle', 'x', 'see', 'Repair', '0WQF'],
      ],
    },
  },
  {
    layout: 'icd10pcs-definitions',
    name: 'def.xml',
    text: '<ICD10PCS.definitions><version>2030</version><section code="0"><axis pos="3"><terms><title>Alteration</title><definition>Modifying</definition></terms></axis></section></ICD10PCS.definitions>',
    count: 1,
  },
  {
    layout: 'hcpcs-anweb',
    name: 'HCPC2030_JUL_ANWEB.txt',
    text: [
      record({
        1: 'J9999',
        6: '00100',
        11: '3',
        12: 'Injection, invented drug, for a test of continued',
        92: 'Inj invented',
        120: '51',
        128: 'A',
        205: 'J0001',
        210: 'J0002',
        230: 'D',
        257: 'O1E',
        261: '1P',
        266: '000',
        269: '20300101',
        277: '20300701',
        293: 'N',
      }),
      record({ 1: 'J9999', 6: '00200', 11: '4', 12: 'descriptions, 1 mg' }),
      record({
        4: 'ZX',
        6: '00100',
        11: '7',
        12: 'Invented modifier',
        92: 'Inv mod',
        269: '20300101',
        285: '20301231',
      }),
      '',
    ].join('\r\n'),
    parts: {
      codes: [
        [
          'J9999',
          'Injection, invented drug, for a test of continued descriptions, 1 mg',
          'Inj invented',
          '2030-01-01',
          '2030-07-01',
          '',
          'N',
          'D',
          '51',
          'A',
          'O1E',
          '1P',
          '0',
          'J0001 J0002',
          '',
          '',
        ],
      ],
      modifiers: [['ZX', 'Invented modifier', '2030-01-01', '2030-12-31']],
    },
  },
  {
    layout: 'hcpcs-attributes',
    name: 'level2_attributes_2030.tsv',
    text: 'hcpcs_code\tprice\tmulti\tcov\tbetos\ttos\taction\tcim\tmcm\tstatute\tlab\txref\tasc_grp\tproc\tanes\tdate_term\tdate_added\tdate_asc\tdate_action\nA0021\t00\t9\tI\tO1A\tD\tN\t\t\t\t\tA0030\t\t\t0\t\t1985-01-01\t\t1996-09-10\n',
    parts: {
      attributes: [
        ['A0021', '1985-01-01', '1996-09-10', '', 'N', 'I', '00', '9', 'O1A', 'D', '0', 'A0030', '', ''],
      ],
    },
  },
  {
    layout: 'hcpcs-descriptions',
    name: 'd.tsv',
    text: 'hcpcs_code\ttype\tdescription\nA4215\tLong\tNeedle, 6" or so\n',
    parts: { descriptions: [['A4215', 'Long', 'Needle, 6" or so']] },
  },
  {
    layout: 'hcpcs-noc',
    name: 'noc.tsv',
    text: 'hcpcs\tlong_description\tadd_date\tterm_date\nA0999\tUnlisted\t1987-01-01\t\n',
    parts: { notOtherwiseClassified: [['A0999', 'Unlisted', '1987-01-01', '']] },
  },
  {
    layout: 'hcpcs-modifiers',
    name: 'modifiers.tsv',
    text: 'modifier\ttype\tdescription\n22\tCPT\t\nLT\tHCPCS\tLeft side\n',
    parts: {
      modifiers: [
        ['22', '', '', ''],
        ['LT', 'Left side', '', ''],
      ],
    },
  },
  {
    layout: 'cpt-consolidated',
    name: 'ConsolidatedCodeList.txt',
    text: 'Terms of the owner\n\nConcept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tCurrent Descriptor Effective Date\n1\t99999\tInvented long\tInvented medium\tInv\tInvented\t20300101\n',
    parts: { descriptors: [['99999', 'Invented long', 'Invented medium', 'Inv', 'Invented', '2030-01-01']] },
  },
  {
    layout: 'cpt-long',
    name: 'LONGULT.txt',
    text: 'Terms of the owner\r\nof the words\r\n\r\n99999\tInvented long\r\n0999T Invented other\r\n99998 third\r\n99997 fourth\r\n',
    parts: {
      long: [
        ['99999', 'Invented long'],
        ['0999T', 'Invented other'],
        ['99998', 'third'],
        ['99997', 'fourth'],
      ],
    },
  },
  {
    layout: 'cpt-medium',
    name: 'x/MEDU.txt',
    text: '99999 INVENTED MEDIUM\r\n99998 OTHER\r\n',
    parts: {
      medium: [
        ['99999', 'INVENTED MEDIUM'],
        ['99998', 'OTHER'],
      ],
    },
  },
  {
    layout: 'cpt-short',
    name: 'SHORTU.txt',
    text: '99999 INV\r\n99998 OTHER\r\n',
    parts: {
      short: [
        ['99999', 'INV'],
        ['99998', 'OTHER'],
      ],
    },
  },
  {
    layout: 'ncci-ptp',
    name: 'ccipra-v363r0-f1.TXT',
    text:
      '"CPT only copyright"\r\nColumn 1\tColumn 2\t"*=in existence\nprior to 1996"\tEffective Date\tDeletion Date\n*=no data\t"Modifier\n0=not allowed"\tPTP Edit Rationale\r\n'.replace(
        'Date\n*',
        'Date *',
      ) +
      '0001A\t0591T\t\t20220101\t20231231\t1\tManual\r\n0001A\t0592T\t\t20220101\t20231231\t1\tManual\r\n11042\t97597\t*\t19960101\t*\t0\tMore extensive\r\n',
    parts: {
      practitioner: [
        ['0001A', '2022-01-01', '2023-12-31', '1', 'Manual', '0591T 0592T'],
        ['11042', '1996-01-01', '', '0', 'More extensive', '97597'],
      ],
    },
  },
  {
    layout: 'ncci-mue',
    name: 'MCR_MUE_Eff_10-01-2030.csv',
    text: '"CPT notice,\r\nFARS",,,\r\n"HCPCS/\r\nCPT Code",Outpatient Hospital Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n0001U,1,2 Date of Service Edit: Policy,Code Descriptor\r\n',
    parts: { outpatient: [['0001U', '1', '2', 'Code Descriptor', '']] },
  },
  {
    layout: 'ncci-add-on',
    name: 'AOC_V2030Q2-MCR.txt',
    text: 'AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes\n1\t99998\t\t99999\t\t2026091\t2026365\t\n2\t0054T\t\tCCCCC\t\t2026001\t\tContractor\n',
    parts: {
      codes: [
        ['99998', '99999', '1', '2026-04-01', '2026-12-31', '', '', ''],
        ['0054T', 'CCCCC', '2', '2026-01-01', '', '', '', 'Contractor'],
      ],
    },
  },
  {
    layout: 'pfs-rvu',
    name: 'PPRRVU2030_Jul.csv',
    text: `2030 National file,,,\n,,,STATUS,NOT USED\nHCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT\n${PPRRVU_ROW}\n`,
    parts: {
      amounts: [
        ['99999', '26', '1.30', '0.56', '0.49', '0.08', '1.94', '1.87', '0.00', '0.00', '0.00', '33.2875'],
      ],
      indicators: [
        [
          '99999',
          '26',
          'A',
          '0',
          'XXX',
          '0.00',
          '0.00',
          '0.00',
          '0',
          '0',
          '0',
          '0',
          '0',
          '',
          '09',
          '99',
          '',
          'NA',
          '',
        ],
      ],
    },
  },
  {
    layout: 'pfs-rvu-amounts',
    name: 'rvu30c_amounts.tsv',
    text: 'hcpcs_code\tmod\trvu_work\trvu_non_pe\trvu_fac_pe\trvu_mp\trvu_non_sum\trvu_fac_sum\trvu_opps_non_pe\trvu_opps_fac_pe\trvu_opps_mp\tcf\n99999\t\t1.3\t0.5\t0.4\t0.1\t1.9\t1.8\t0\t0\t0\t33.2875\n',
    parts: { amounts: [['99999', '', '1.3', '0.5', '0.4', '0.1', '1.9', '1.8', '0', '0', '0', '33.2875']] },
  },
  {
    layout: 'pfs-rvu-indicators',
    name: 'rvu30c_indicators.tsv',
    text: 'hcpcs_code\tmod\tstatus\tpctc\tglob\tpre_op\tintra_op\tpost_op\tmult_proc\tbilat_surg\tasst_surg\tco_surg\tteam_surg\tendo_base\tphys_diag_pro\tdiag_img_fam\tnon_na\tfac_na\tnot_used_mcr\n99999\t\tA\t0\tXXX\t0\t0\t0\t0\t0\t0\t0\t0\t\t09\t99\t\t\t\n',
    parts: {
      indicators: [
        ['99999', '', 'A', '0', 'XXX', '0', '0', '0', '0', '0', '0', '0', '0', '', '09', '99', '', '', ''],
      ],
    },
  },
  {
    layout: 'pfs-gpci',
    name: 'GPCI2030.csv',
    text: 'ADDENDUM E,,,,,,,\n\nMedicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2030 PW GPCI (without 1.0 Floor),2030 PW GPCI (with 1.0 Floor),2030 PE GPCI,2030 MP GPCI\n1112,CA,5,"SAN FRANCISCO, CA",1.046,1.050,1.3,0.5\n,,,,,,,\n* Floor applies\n',
    parts: { localities: [['01112', '05', 'CA', 'SAN FRANCISCO, CA', '1.050', '1.3', '0.5']] },
  },
  {
    layout: 'pfs-localities',
    name: '30LOCCO.csv',
    text: 'Localities,,,,\nMedicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties\n10112,0,ALABAMA ,STATEWIDE ,ALL COUNTIES \n',
    parts: { localities: [['10112', '00', 'ALABAMA', 'STATEWIDE', 'ALL COUNTIES']] },
  },
  {
    layout: 'pfs-anesthesia',
    name: 'ANES2030.csv',
    text: 'Contractor,Locality,Locality Name,National Anes CF of 20.3178\n10112,00,ALABAMA,19.31\n',
    parts: { localities: [['10112', '00', '19.31']] },
  },
  {
    layout: 'pfs-anesthesia-base',
    name: 'anesthesia-base-units-2030.csv',
    text: 'CPT Code,Base Unit\n99999,5\n',
    parts: { codes: [['99999', '5']] },
  },
  {
    layout: 'opps-addendum-b',
    name: 'July_2030_Web_Addendum_B.csv',
    text: 'Addendum B.-OPPS Payment by HCPCS Code for CY 2030,,,,,,,\nnotice of the owner,,,,,,,\nHCPCS Code,Short Descriptor,SI,APC ,Relative Weight,Payment Rate ,National Unadjusted Copayment ,Minimum Unadjusted Copayment \n99999,Invented,J1,5072,16.1234,"$1,412.21",,$282.45\n99998,Invented,N,,,,,\n',
    parts: {
      codes: [
        ['99999', 'J1', '5072', '16.1234', '1412.21', '', '282.45'],
        ['99998', 'N', '', '', '', '', ''],
      ],
    },
  },
  {
    layout: 'asc-addendum-aa',
    name: 'July_2030_ASC_addendum_AA.csv',
    text: 'Addendum AA,,,,,\nHCPCS Code,Short Descriptor,Subject to Multiple Procedure Discounting,July 2030 Payment Indicator,July 2030 Payment Weight,July 2030 Payment Rate\n99999,Invented,Y,A2,12.1,$650.10\n',
    parts: { surgical: [['99999', 'Y', 'A2', '650.10']] },
  },
  {
    layout: 'asc-addendum-bb',
    name: 'July_2030_ASC_addendum_BB.csv',
    text: 'Addendum BB,,,,\nHCPCS Code,Short Descriptor,July 2030 Payment Indicator,July 2030 Payment Weight,July 2030 Payment Rate\n99999,Invented,K2,,$12.34\n',
    parts: { ancillary: [['99999', '', 'K2', '12.34']] },
  },
  {
    layout: 'asc-wage-index',
    name: 'asc_wage_index_2030.csv',
    text: 'CBSA,CBSA Name,WI30\n01,ALABAMA,0.6367\n10180,"Abilene, TX",0.9287\n',
    parts: {
      areas: [
        ['01', 'ALABAMA', '0.6367'],
        ['10180', 'Abilene, TX', '0.9287'],
      ],
    },
  },
  {
    layout: 'msdrg-weights',
    name: 'Table 5.txt',
    text: '"TABLE 5.-LIST OF MS-DRGS,\nAND MEAN STAY-FY 2030 Final Rule"\t\t\nMS-DRG\tFY 2030 Final Post-Acute DRG\tFY 2030 Final Special Pay DRG\tMDC\tTYPE\tMS-DRG Title\tWeights - Before Cap\tWeights - 10% Cap Applied \tGeometric mean LOS\tArithmetic mean LOS\n001\tNo\tNo\tPRE\tSURG\tINVENTED\t28.0239\t29.0\t25.8\t36.2\n999\tNo\tNo\t\t**\tUNGROUPABLE\t.\t.\t.\t.\n',
    parts: {
      weights: [
        ['001', 'SURG', '29.0', '28.0239', '25.8', '36.2', 'No', 'No'],
        ['999', '', '', '', '', '', 'No', 'No'],
      ],
    },
  },
  {
    layout: 'pfs-opps-cap',
    name: 'OPPSCAP_Oct.csv',
    text: 'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\n0633T,TC,C,01112,05,148.37,148.37\n',
    parts: { caps: [['0633T', 'TC', 'C', '01112', '05', '148.37', '148.37']] },
  },
  {
    layout: 'rbcs',
    name: 'rbcs.tsv',
    text: 'hcpcs_code\trbcs_procedure\trbcs_category\trbcs_subcategory\trbcs_family\n0001A\tNon-Procedure\tTreatment\tInjections\tCOVID\n',
    parts: { codes: [['0001A', 'Non-Procedure', 'Treatment', 'Injections', 'COVID']] },
  },
  {
    layout: 'place-of-service',
    name: 'pos.tsv',
    text: 'pos_code\tpos_type\tpos_name\tpos_description\n1\tNon-Facility\tPharmacy\tA place\n',
    parts: { codes: [['01', 'Non-Facility', 'Pharmacy', 'A place']] },
  },
  {
    layout: 'adjustment-codes',
    name: 'carc.tsv',
    text: 'adj_code\tadj_type\tadj_description\tadj_usage\tadj_notes\tadj_start_date\tadj_last_modified\tadj_end_date\nZ9\tCARC\tInvented reason\t\t\t1995-01-01\t\t\n',
    parts: { codes: [['Z9', 'CARC', 'Invented reason', '', '', '1995-01-01', '', '']] },
  },
  {
    layout: 'provider-taxonomy',
    name: 'nucc_taxonomy_300.csv',
    text: 'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section\n193200000X,Group,Invented,,"Words, invented",,Invented Group,Individual\n',
    parts: {
      codes: [['193200000X', 'Group', 'Invented', '', 'Words, invented', '', 'Invented Group', 'Individual']],
    },
  },
  {
    layout: 'coverage-policies',
    name: 'policies_2030-01-01.tsv',
    text: 'policy\trule\tvalue\tcodes\twhen\tnote\nplan-1\tcodes\t99999\t\t\t\nplan-1\tage\t50-77\t\t\twords\n',
    parts: {
      policies: [
        ['plan-1', 'codes', '99999', '', '', ''],
        ['plan-1', 'age', '50-77', '', '', 'words'],
      ],
    },
  },
  {
    layout: 'coverage-articles',
    name: 'article.csv',
    text: 'article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,status\n50000,7,1,"Billing: a test, invented",2030-01-01 00:00:00,2030-02-01 00:00:00,,A\n',
    parts: { articles: [['50000', 'Billing: a test, invented', '2030-02-01', '']] },
  },
  {
    layout: 'coverage-article-codes',
    name: 'article_x_hcpc_code.csv',
    text: 'article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group,range,last_updated,long_description,short_description\n50000,7,99999,1,1,N,2030-01-01,"WORDS, OF THE OWNER",WORDS\n',
    parts: { codes: [['50000', '99999', '1']] },
  },
  {
    layout: 'coverage-article-diagnoses',
    name: 'article_x_icd10_covered.csv',
    text: 'article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,range,sort_order,last_updated,description,asterisk\n50000,7,E11.9,12,1,N,1,2030-01-01,"words, of it",N\n',
    parts: { covered: [['50000', 'E119', '1']] },
  },
  {
    layout: 'coverage-article-exclusions',
    name: 'article_x_icd10_noncovered.csv',
    text: 'article_id,article_version,icd10_code_id,icd10_code_version,icd10_noncovered_group,range,sort_order,last_updated,description,asterisk\n50000,7,Z00.00,12,1,N,1,2030-01-01,"words, of it",N\n',
    parts: { noncovered: [['50000', 'Z0000', '1']] },
  },
];
