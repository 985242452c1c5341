/**
 * What people in services for families speak of anywhere, English and Māori together: words that tell of the same
 * matter make a family, one paragraph each. It is a small thesaurus of the field, not of one board;
 * docs/bench-similarity.md says what it is worth. A word may stand in several families; phrases have underscores.
 */
export const FIELD_FAMILIES = `
  time timing rush rushed hurry hurried busy clock minutes minute hours hour pace slow slowly patience
  patient deadline timeframe timeline schedule urgent urgency flexible flexibility unhurried diary
  calendar caseload workload waitlist waitlists waiting backlog vacancy staffing understaffed
  short_staffed overload overloaded overworked capacity turnover cases referrals stretched too_many
  too_much_work not_enough swamped juggling snowed_under under_the_pump flat_out run_off_our_feet pukumahi
  headspace running_late back_to_back squeeze squeezed fit_in enough_time make_time making_time
  protected_time quick_visit late endless dumped load overflowing spread_thin roster balance impatient
  adapt adaptable

  tired tiredness exhausted exhausting exhaustion fatigue fatigued burnout burnt_out burned_out drained
  draining empty tank energy ngenge pōkaikaha weary stress stressed stressful overwhelmed overwhelming
  depleted run_down worn_out knackered shattered wellbeing self_care nothing_left sick_leave snap snapping
  grumpy sick no_break no_breaks compassion_fatigue end_of_the_day cope coping survive surviving fed_up
  hōhā morale struggling struggle break breaks relax resilience

  sad sadness grief grieve grieving loss losses cry crying tears heartbreak heartbreaking heartbroken
  heavy heaviness taumaha mourning bereavement died death pōuri mamae pain painful hurt hurting sorrow
  suffering trauma traumatic distress despair carry carrying weight sleep sleepless haunt haunted
  vicarious take_it_home bring_it_home switch_off_at_night emotional_toll stays_with_me stay_with_me cried
  weep funeral sad_stories hard_stories tough_stories depressed depression hopeless burden shock denial
  unhappy

  afraid anxious anxiety fear fearful feared frightened frightening nervous scared scary worried worry
  worries worrying terrified panic dread mataku māharahara āwangawanga eggshells concern concerns
  concerned uneasy threatened intimidated intimidating hesitate

  wrong mistake mistakes error errors fail failing failure perfect perfection blame blamed complaint
  complaints criticism criticised inquiry audit liability lawsuit media imposter impostor fraud confident
  confidence doubt doubting unsure uncertain uncertainty inadequate incompetent incompetence good_enough
  not_enough_skill whakamā shame ashamed embarrassed self_doubt second_guessing out_of_my_depth forgive
  forgiving vulnerable vulnerability risk risks risky risk_averse cya looking_stupid look_stupid
  feel_stupid found_out sorry apologise apologising guilt guilty fault admit admitting insecure worthless
  useless pretend pretending incapable punished

  trust trusts trusted trusting trustworthy pono reliable reliability dependable rapport follow_up
  keep_promises keeping_promises promise promises do_what_i_say as_long_as long_term continuity stick_with
  faith wary rely relying rebuild rebuilding commitment committed loyal persist showing_up turning_up

  genuine genuinely sincere authentic authenticity real_person being_real being_myself humour human myself
  honest honesty truthful truth pretending

  honest honestly honesty upfront up_front transparent transparency openness purpose why reason reasons
  clear clearly clarity intention intentions agreement expectation expectations explain explaining
  explained explanation whakamārama same_page from_day_one from_the_start what_to_expect my_why
  not_sure_why whats_happening truth truthful frank blunt confused confusing confusion unclear informed
  misunderstanding misunderstood ground_rules

  angry anger rage furious upset emotion emotions emotional cry crying tears tense tension freeze froze
  outburst heated riri yelling yell shouting swearing volatile escalate escalates hard_conversations
  hard_conversation difficult_conversation difficult_conversations courageous annoyed frustrated
  frustrating frustration explode awkward uncomfortable calm calming breathe overreact reactive

  argue arguing argument conflict conflicts clash clashes disagree disagreement standoff rude rudeness
  fight fights fighting hostile hostility defensive aggressive contradict contradicts undermine undermined
  undermining compete competing competition competitive rivalry rivals dispute turf disrespect
  disrespectful criticise patch_protection badmouth slagging point_scoring blaming finger_pointing
  bickering attack attacking battle battles enemy oppose opposed resentment resent jealous jealousy insult
  ego egos mediate mediator friction infighting

  listen listens listening listener hear heard hearing ears ear taringa whakarongo titiro attentive
  attention silence silent pause ask asks asking interrupt interrupting stop_talking shut_up quiet
  eye_contact being_present fully_present validate validated validating attuned distracted noticing notice
  curious_questions

  empathy empathise empathic compassion compassionate aroha ngākau shoes kind kindness gentle warmth
  imagine imagining feel_for feel_with acknowledge acknowledges acknowledging understanding judging judge
  judgement judgemental nonjudgemental put_myself stand_in walk_in their_world where_theyre_at
  where_they_are_at sympathy warm welcoming validate validating comfort sensitive sensitivity love
  patience_with judged unkind

  whakawhanaungatanga whanaungatanga whakapapa whakatau relationship relationships relational connect
  connection connections connected connecting pepeha hononga bond bonds bonding rapport kanohi
  face_to_face in_person who_i_am where_im_from tikanga kawa karakia mihi mihimihi waiata marae pōwhiri
  culture cultural culturally customs protocol protocols manaakitanga manaaki reo pronounce pronouncing
  names_right wairua sharing share_something introduce introducing introductions belong belonging welcome
  welcomed greet greeting identity traditions spiritual sacred ritual diversity yarn yarning friendly
  trust_building

  kai kaputī cuppa tea coffee lunch food bread feed baking biscuits morning_tea waiata laugh laughs
  laughing laughter humour fun joke jokes celebrate celebrating celebration birthdays friends friendship
  each_other know_each_other know_one_another social banter chat chats chatting yarn yarning smile smiling
  relaxed playful get_on getting_on community friendly

  forms form paperwork template templates documentation consent assessment assessments intake
  questionnaire referral_form tick_box tick_boxes written timeframe timeframes timelines deadlines
  clipboard laptop signature sign appointment_letter rigid rules questions_questions

  target targets output outputs kpi kpis numbers count counts counted counting measure measured measures
  measuring statistic statistics stats data metrics throughput volumes compliance contract contracts
  contractual report reports reporting accountability accountable funding funded funder funders admin
  administration administrative bureaucracy bureaucratic red_tape paperwork documentation ticking_boxes
  box_ticking policy policies procedures eligibility criteria threshold clipboard laptop rules rigid
  unrealistic standards pressure pressured results evidence

  database databases systems software computer computers file files silo silos portal joined_up together
  joint jointly coordinate coordinating coordination coordinator collaborate collaborating collaboration
  collaborative liaison liaise combine combined one_room same_room interagency multiagency multi_agency
  repeat repeating repeated retell story stories once one_plan same_message mixed_messages consistent
  consistency bring_together integrated integration fragmented fragmentation overlap overlapping
  duplication handover information_sharing share_information sharing_information privacy kotahitanga
  mahi_tahi wraparound too_many_people key_worker one_person left_hand double_up doubling_up crowd crowded
  timetable visitors too_many_of_us who_is_leading whos_leading appointments passed_around bounced
  round_table shared_plan gap gaps disorganised organised organise linked link links network networking
  communicate communicating communication many_services

  role roles job jobs responsibility responsibilities position boundary boundaries profession
  who_does_what discipline disciplines remit mandate scope whose_job

  power powerful powerless hierarchy hierarchical boss bosses loud louder loudest voice voices dominate
  dominates dominating domineering status rank opinion opinions overrule overruled talk_over talked_over
  seniority pecking_order outranked final_say doctor_knows talked_down talk_down junior above_me doctors
  consultant listened_over count_for_less pulls_rank ego egos superior patronise patronised patronising
  dismiss dismissed dismissive ignored excluded gatekeeper gatekeeping intimidating assertive control
  controlling top_down

  expert experts answer answers fix fixes fixer fixing solution solutions solve solving rescue rescuer
  rescuing saviour know_best knows_best know_it_all advice_giving tell_them_what telling_them_what
  quick_fix problem_solving magic_wand teach_them show_them jumping_in jump_in talk_too_much
  talking_too_much take_over taking_over do_it_for_them hold_back experts_on experts_in lecture lecturing
  evidence persuade convince talk_at preach preaching suggest suggestions ideas

  manager managers management leader leaders leadership led supportive_manager

  supervision supervisor supervise supervised debrief debriefs debriefing reflect reflects reflecting
  reflection mentor mentors mentoring coach coaching colleague colleagues teammate teammates workmate
  workmates peer peers buddy okay support_each_other supporting_each_other check_in checking_in
  on_each_other have_my_back got_my_back someone_to_talk hug good_team have_each_others_backs
  looking_after offload vent reassurance reassure unsupported alone isolated isolation feedback friend

  safe unsafe safety bully bullied bullying told_off telling_off harden_up gossip gossiping undercurrents
  elephant unspoken unsaid secrets behind_backs behind_my_back behind_our_backs personality personalities
  toxic clique cliques factions cold_shoulder speak_up speaking_up speak_out put_down shut_down
  walking_on_eggshells eye_rolling sniping backstabbing sarcasm silent_treatment afraid_to_ask cant_say
  cant_speak tiptoe comfortable rumour rumours negative negativity nasty sarcastic secretive judged_by
  blame_culture confide whinge whingeing moaning

  goal goals plan plans planning planned priority priorities aim aims outcome outcomes objective
  objectives agenda agendas choice choices choose chooses choosing chose decide decides decision decisions
  negotiate negotiated negotiating self_determination rangatiratanga motuhake include including included
  heading their_pace whānau_led family_led child_led want_for what_they_want what_matters hopes dreams
  aspirations options option ownership control consult consulted consultation empower empowering empowered
  asked_what own_ideas

  jargon acronym acronyms plain language english interpreter interpreters translate translated translation
  read readable terminology big_words vocabulary literacy understandable plain_words simple_words
  talk_normal long_words over_their_heads glaze glazed switch_off switched_off letters lingo abbreviations
  simple simply understand understood misunderstand misunderstood confused confusing write written_down
  clear_language

  card cards prompt prompts cue cues checklist checklists framework frameworks model steps compass guide
  guides guidelines reminder reminders toolkit tool tools poster diagram visual remember remembering
  roleplay role_play role_plays rehearse rehearsing practise practising practice handout scripts script
  visuals structure sticky_note pocket fridge notes_to_self crib mnemonic caps thinking_caps worksheet
  worksheets spiral

  training trained learn learns learnt learned learning course courses workshop workshops induction
  graduate graduates deep_end new_grad new_grads new_staff inexperienced untrained upskill pūkenga ako
  qualified refresher university uni didnt_teach never_taught taught teach study skill experience
  experienced inexperience knowledge_gap feel_confident

  curious curiosity wonder wonders wondering interested interest open_mind open_minded humble humility
  perspective perspectives viewpoint viewpoints chair chairs whole_picture big_picture bigger_picture
  point_of_view other_side different_lens lens eke_noa assume assuming assumptions benefit_of_the_doubt
  good_intentions best_intentions constraints pressures their_pressures where_they_come_from mean_by views
  view insight different_view other_peoples understand_why rules_they grid net_works generous generosity
  eyes sense_making

  respect respected respecting respectful valued appreciated appreciate appreciates recognise recognises
  recognised recognising recognition mana dignity expertise skills skilled knowledge strengths
  specialist_knowledge thanked thanks credibility taken_seriously value_what listened_to asked_for_our
  ask_us invited invite take_us_seriously equal_footing undervalued worth worthwhile proud pride ignored
  invisible excluded belittled equal

  values value belief beliefs kaupapa philosophy philosophies ethic ethics principles ethos vision
  worldview common_ground same_training same_wavelength trained_together same_reason same_values believe
  in_common moral morals attitude attitudes faith respect_for passion passionate

  partnership partner partners partnering alongside family_centred family_centered whānau_centred
  working_with doing_with what_partnership lip_service buzzword means equal equals side_by_side do_with
  not_to power_sharing

  engage engages engaged engagement disengaged disengage noshow noshows no_shows cancel cancels cancelled
  cancelling cancellation cancellations attend attends attending attendance avoid avoids avoiding refuse
  refuses refusing resist resists resistance resistant reluctant hard_to_reach unreachable ghosted
  not_home dont_want_us dont_want_to wont_answer never_home not_interested door_closed hiding no_reply
  dont_reply wont_open dont_turn_up not_turning_up didnt_show dont_show moved_address disconnected excuses
  withdraw withdrawn unwelcome rejected reject hide ignored unmotivated

  follow follows following followed follow_through comply complies compliant compliance cooperate
  cooperative programme programmes exercise exercises homework instructions instruction advice
  recommendations recommendation take_on_board strategies_at_home do_as_they do_what_we motivated
  motivation grateful keep_appointments keeping_appointments on_time prepared do_the_work listen_to_us
  listen_to_advice at_home obey willing cooperation keen committed listen_and_do

  taken removed removal uplift uplifted statutory protection custody surveillance care_and_protection
  oranga_tamariki cyf cyfs past history historical mistrust mistrusting distrust racism racist
  colonisation state_care bad_experience bad_experiences burnt_by burnt_before let_down previous
  suspicious suspicion wary fearful baggage trauma_history stigma court legal

  diagnosis diagnosed disabled disability disabilities label labels labelled condition impairment medical
  stigma special_needs autism autistic denial

  money budget budgets resources resource cost costs funding funders poverty petrol

  agree agrees agreed opposite inconsistent inconsistency do_their_own their_own_thing own_thing
  unilateral decide decided maverick lone_ranger sabotage backtrack

  support supports supported supporting tautoko backup permission allowed encourage encouraged
  encouragement

  values mismatch clash tikanga differently dont_agree conflicting beliefs lifestyle bias biases prejudice
  caught_between torn_between loyalty loyalties dilemma parenting smacking wouldnt_do hard_not_to_judge
  smoke dirty best_interests advocate sides piggy take_sides upbringing

  email emails phone phoning call calls text texts ring rings ringing message messages reply voicemail

  crisis violence violent addiction meth alcohol chaos chaotic complex complexity complicated messy
  housing homeless poverty unsafe_home abuse neglect harm drugs

  drive drives driving distance rural remote petrol car travel travelling

  restructure restructures restructuring change changes changing changed leaving leaves turnover shift
  shifts unstable instability reorganise
`;

/** Who a note is about says little of what it is about, and the part that was asked says it already. */
export const WHO_WORDS = `
  whānau family families parent parents mum dad mother father caregiver caregivers māmā pāpā nan nana kuia koroua
  child children kid kids tamariki tamaiti mokopuna baby people person service services agency agencies organisation
  organisations team teams professional professionals practitioner practitioners kaimahi therapist therapists
  specialist specialists teacher teachers work working works mahi feel feels feeling know knowing knows think thinks
  thinking
`;
