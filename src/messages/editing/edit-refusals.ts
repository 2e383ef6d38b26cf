/** Why an edit of a plan cannot be made. */
export const editRefusals = {
  conflict: {
    ja: '変更の元になった内容が、ほかの人の操作で変わっています。',
    en: 'What the change was made on has been changed by somebody else since.',
  },
  conflictRemedy: {
    ja: '今の内容を確かめてから、変更を作り直してください。',
    en: 'Look at what holds now and make the change again.',
  },
  refusedRemedy: {
    ja: '変更は行っていません。内容を直して、もう一度送ってください。',
    en: 'Nothing was changed. Mend it and send it again.',
  },
  nodeInUse: {
    ja: 'この項目の下に、ほかの項目・指標・事業・文章があるので、取り除けません。先に移すか、「今後は使わない」にしてください。',
    en: 'Other nodes, indicators, projects or texts stand under this node, so it cannot be taken out. Move them first, or retire the node.',
  },
  hasResults: {
    ja: '実績が入っているので、取り除けません。「今後は使わない」にすると、これまでの値は残ります。',
    en: 'It has results and cannot be taken out. Retire it instead: its values stay.',
  },
  lastSeries: {
    ja: '指標には値の行が一つ要ります。最後の行は取り除けません。',
    en: 'An indicator needs a line of values; the last one cannot be taken out.',
  },
  lastPlacement: {
    ja: 'この指標の掲載場所がなくなります。別の場所に載せてから外すか、「今後は使わない」にしてください。',
    en: 'The indicator would stand nowhere. Put it somewhere else first, or retire it.',
  },
  levelInUse: {
    ja: 'この階層の項目があるので、取り除けません。',
    en: 'There are nodes at this level, so it cannot be taken out.',
  },
  noSuchLevel: {
    ja: 'これより下(上)の階層がありません。先に階層を足してください。',
    en: 'There is no level below (or above). Add one first.',
  },
  underItself: {
    ja: '自分の下に移すことはできません。',
    en: 'A node cannot be moved under itself.',
  },
  targetsAreKept: {
    ja: 'これまでの目標値は消せません。新しい目標値を理由と日付を付けて加えてください。',
    en: 'Earlier targets stay. Add the new one with its reason and date.',
  },
  taken: {
    ja: '同じものがすでにあります。',
    en: 'The same stands there already.',
  },
  notEditable: {
    ja: 'この項目は計画の編集では変えられません。',
    en: 'This cannot be changed by editing the plan.',
  },
} as const;
