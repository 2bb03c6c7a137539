namespace Pipeline.Grounding.Languages;

internal static class English
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "en",
        HasDecimalComma = false,
        Negations = new("""
            not no never none nobody nothing neither nor without cannot fail fails failed refuse refuses refused unable n't don't
            doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
            """),
        Absences = new("free_of lack lacks lacked lacking hardly barely"),
        Denials = new("""
            denied denies deny denying disput* refut* rebut* dismissed_claims dismissed_reports dismissed_rumours dismissed_rumors
            rejected_claims rejected_reports rejected_suggestions a_lie a_hoax is_false was_false is_untrue falsely wrongly
            nobody_should_believe no_one_should_believe refused_to refuses_to refuse_to declined_to declines_to rejected_calls rejects_calls
            nobody_believes no_evidence ruled_out
            """),
        Doubts = new("""
            claim claims claimed claiming alleg* purported* supposed* suggest suggests suggested suggesting believe believes believed
            believing fear fears feared fearing hope hopes hoped hoping think thinks thought suspect* speculat* insist insists insisted
            insisting rumour* rumor* whether accused_of accuses accuse accusing charged_with suspicion_of wants_to want_to wanted_to
            plans_to plan_to planned_to planning_to intends_to intend_to aims_to threaten* promised_to promises_to
            vowed_to vows_to offered_to tried_to tries_to try_to attempted_to attempts_to attempt_to considering proposed_to proposes_to
            demand* calls_to call_for calls_for called_for called_on urged as_if warn warns warned accused_*_of imagine imagines pretend*
            joked
            predict*
            """),
        Conditions = new("if unless should_the in_case"),
        Hedges = new("expected due_to set_to likely possible possibly potential* apparent* reported* according"),
        Leads = new("""
            according_to_the_report according_to_the_article according_to_the_text according_to_reports it_is_reported_that
            it_was_reported_that it_has_been_reported_that the_article_says_that the_article_says the_article_states_that
            the_report_says_that the_text_says_that
            """),
        Orders = new("""
            note_to_the_editor note_to_editor* note_to_editors ignore_all ignore_previous ignore_the report_that write_that
            publish_that summarise_this summarize_this tell_everybody tell_everyone tell_readers tell_your_readers
            """),
        Turns = new("but and yet although while"),
        Masculine = new("he him his himself man boy father son husband brother mr sir king prince grandfather uncle nephew dad"),
        Feminine = new("""
            she her hers herself woman girl mother daughter wife sister mrs ms miss lady queen princess grandmother aunt niece mum mom
            """),
        Opposites = new("""
            approve approves approved approving accept accepts accepted accepting backed backs pass passed | reject rejects rejected
            rejecting refuse refuses refused decline declined oppose opposes opposed;
            support supports supported supporting back backs backed welcome welcomes welcomed praise praises praised | oppose
            opposes opposed criticise criticised criticises criticize criticized condemn condemns condemned;
            win wins won winning | lose loses lost losing;
            victory victories | defeat defeats;
            rise rises rose risen rising increase increases increased increasing grow grows grew grown climb climbs climbed soar
            soars soared gain gained surge surged surges surging jump jumps jumped double doubled climbing up | fall falls fell fallen
            falling decrease decreases decreased drop drops dropped decline
            declines declined plunge plunged shrink shrank slump slumped dwindle dwindled halve halved down;
            increase rise growth | decrease fall drop decline;
            open opens opened opening reopen reopened reopens | close closes closed closing shut shuts;
            arrest arrested arrests detain detained jailed imprisoned held | release released releases free freed;
            ~ before | after;
            ~ more | less fewer;
            ~ most | least;
            ~ first | last final;
            ~ high higher | low lower;
            ~ highest | lowest;
            buy buys bought buying purchase purchased | sell sells sold selling;
            start starts started starting begin begins began begun launch launches launched | end ends ended ending finish finishes
            finished stop stops stopped;
            alive survive survives survived | dead died dies killed;
            guilty convicted | innocent acquitted cleared;
            ~ best | worst;
            ~ better | worse;
            allow allows allowed permit permits permitted legal | ban bans banned forbid forbidden prohibit prohibited illegal;
            join joins joined joining | leave leaves left leaving quit quits;
            success succeed succeeds succeeded successful | failure fail fails failed unsuccessful;
            ~ man men male | woman women female;
            ~ boy boys | girl girls;
            ~ son sons | daughter daughters;
            ~ husband husbands | wife wives;
            ~ father fathers dad | mother mothers mum mom;
            ~ brother brothers | sister sisters;
            ~ king prince | queen princess;
            ~ up | down;
            ~ over above | under below;
            ~ young younger youngest | old older oldest elder;
            ~ early earlier | late later;
            ~ large larger largest big bigger biggest | small smaller smallest;
            ~ long longer longest | short shorter shortest;
            ~ fast faster fastest | slow slower slowest;
            ~ strong stronger | weak weaker;
            ~ cheap cheaper | expensive dearer;
            ~ rich richer | poor poorer;
            ~ hot warm warmer hotter | cold cool colder cooler;
            beat beats defeated | lost;
            agree agrees agreed | disagree disagrees disagreed;
            confirm confirms confirmed | deny denies denied;
            resume resumes resumed return returns returned | suspend suspends suspended scrap scrapped cancel cancelled cancels
            abandon abandoned;
            raise raises raised | cut cuts lower lowered reduce reduces reduced;
            hire hired appoint appointed | fire fired sack sacked dismissed;
            import imports imported | export exports exported;
            remember remembered | forget forgot forgotten;
            safe | unsafe dangerous;
            ~ public | private;
            ~ northern north | southern south;
            ~ eastern east | western west;
            ~ friend ally friends allies | enemy rival enemies rivals;
            ~ always | never;
            ~ inside | outside;
            ~ majority | minority;
            keep keeps kept retain retains retained preserve preserved continue continues continued | end ends ended scrap scraps scrapped
            abolish abolished axe axed;
            for | against;
            ~ upper | lower;
            profit profits | loss losses;
            ~ peak highest greatest most | lowest least smallest;
            oppose opposes opposed opposing | support supports supported push pushes pushed pushing embrace embraced endorse endorsed;
            injured hurt wounded | unhurt unharmed uninjured;
            bring brings brought add adds added give gives | take takes took drain drains drained;
            accuse accused | clear cleared exonerated acquitted;
            lent | borrowed;
            """),
        Deeds = new("""
            fell | fall falls falling fallen drop* declin* decreas* lower* slump* slip* collaps* tumbl* plung* plummet* lost loss*
            down cut* sank sink* dip* eas* shrink* shrank weaken* land* knock* trip* overboard ill asleep captur* worse* less
            slid* crash* toppl*;
            burned burnt blaze inferno | fire* burn* blaz* flame* arson* smoke* ignit* ablaze scorch* char* torch* heat* sun*;
            died dies dead death deaths killed kills fatal fatally perished passed_away | die dying kill killing* murder* slain
            slay* shoot* fatalit*
            lifeless his_body her_body the_body_of their_bodies funeral* mourn* grie* obituar* corpse* victim* lost_his_life lost_her_life lost_their_lives
            lives_lost lost_their_life claimed_the_lives succumb* drown* suicide* manslaughter homicide* assassinat* stabb*
            casualt* widow* buried burial tribute* autops* coroner* inquest* post-mortem hanged behead* electrocut*
            took_his_own_life took_her_own_life surviv* martyr* overdos* massacr* slaughter* genocide gunned_down condolence*
            posthum* strangl* suffocat* asphyxi* deadly deadliest coffin executed execution without_signs_of_life did_not_survive
            no_signs_of_life;
            arrested arrests arrest detained jailed imprisoned handcuffed | arrest* detain* detention jail* prison* custody
            handcuff* apprehend* nabbed captur* sentenc* convict* inmate* remand* caught taken_in locked_up bust* rounded_up
            behind_bars cuffs incarcerat* intern* deported picked_up led_away police_custody taken_away charged;
            fired dismissed resigned resigns resignation resignations ousted stepped_down steps_down sacked stood_down | resign*
            quit* step_down stepping_down stand_down standing_down stands_down depart* outgoing sack* fire fires firing dismiss*
            oust* replac* successor* succeed* retir* relinquish* gave_up vacat* axe axed suspend* let_go abdicat* quitting leave
            leaves leaving left departed departure quits removed dropped retired retirement successor end_of_an_era
            will_no_longer_lead;
            bankrupt bankruptcy insolvent insolvency bust | bankrupt* insolv* administration administrators receiver* liquidat*
            creditor* default* collaps* folded wound_up winding_up rescue* bailout* bail;
            exploded explodes explosion explosions detonated | explo* blast* bomb* deton* blown blow erupt* grenade* landmine*
            rocket* missile* ignit* burst* shell* dynamite* eruption*;
            collapsed collapses collapse | collaps* fallen cave* crumbl* broke* give_way gives_way giving_way toppl* rubble
            implod* subsid* disintegrat* buckl* collapse* caved fell_down gave_way came_down crumbled;
            cancelled canceled cancels scrapped axed abandoned called_off | cancel* scrap* axe* axing abandon* call_off calls_off
            calling_off postpon* shelv* ditch* halt* suspend* withdr* ceas* discontinu* terminat* revok* no_longer void* annul*
            scrub* washed rained rescind* repeal* abolish* dropped stopped halted pulled will_not_take_place off;
            attacked attacks invaded invades invasion | attack* assault* invad* invasion* strik* bomb* shell* shoot* shot* shots
            offensive* fight* fought ambush* violen* war incur* storm* stabb* beat* punch* maul* vandal* brawl* riot* conflict*
            clash* condemn*;
            convicted guilty sentenced | convict* guilt* sentenc* jail* verdict* plead* pled prison* found_liable fined punish*
            condemned;
            charged_with indicted sued sues | indict* prosecut* court* accus* lawsuit* sue suing trial* alleg* litigat* batter*;
            injured wounded hurt | injur* wound* hurt* hospital* casualt* victim* bleed* broke* fractur* treated unharmed unhurt
            critical* maim* stab* concuss* bruis* surger* operat* sprain* ankle* knee* hamstring* unscathed bitten injury injuries
            burns fractured broken struck shot accident carried_off stretchered_off taken_to_hospital;
            stole stolen robbed theft robbery | steal* stol* rob robs robb* theft* thief thieves burglar* loot* heist* hijack*
            missing embezz* fraud* swindl* pocket* pilfer* shoplift* charged_with charges taken took emptied swiped;
            kidnapped abducted hijacked | kidnap* abduct* hostage* captur* missing hijack* captiv* ransom* abduct taken_hostage;
            banned bans outlawed prohibited | ban bann* prohibit* outlaw* forb* illegal bar barr* suspend* block* restrict*
            disallow* not_allowed no_longer_allowed embargo* boycott* censor* moratorium unlawful crackdown disqualif* suspen*;
            destroyed demolished razed | destr* demol* raz* wreck* level* flatten* gutted obliterat* wip* devastat* shatter*
            shred* collaps* bulldoz* dismantl* rubble eras* destruction ruins burned burnt lost damage;
            crashed crashes derailed collided | collid* collision* wreck* derail* overturn* ditch* came_down ran_into plough*
            plow* veer* skid* strike* fall* rollover disaster* impact* crash* smash* hit accident overturned;
            sank sunk capsized | sink* capsiz* wreck* shipwreck* went_down overturn* founder* drown* submerg* scuttl* went_under;
            evacuated evacuates evacuation | evacuat* flee* fled displac* shelter* rescu* escap* left_their_homes
            leave_their_homes shelter;
            escaped escapes fled | escap* flee* broke_out break_out broken_out got_away abscond* loose vanish* disappear* evad*
            surviv* rescu* exile* jailbreak* manhunt refuge* ran_away on_the_run;
            raped molested | rap rape* rapi* abus* assault* molest* sex* harass* attack*;
            apologised apologized apologises apologizes apology | apolog* sorry regret* forgiv* excuse* contrit* remorse*;
            divorced divorces divorce | divorc* ex-wife ex-husband marriage* estrang*;
            married marries wed | marri* marry* wed* bride* groom* husband* wife wives spouse* honeymoon* nuptial* newlywed*
            couple wedding weddings;
            poisoned | toxic* intoxicat* novichok contaminat* venom* overdos* poison*;
            shot_dead stabbed_to_death murdered assassinated executed stabbed | murder* assassinat* stab* slain slay* shoot*
            behead* homicide* gunned hang* strangl* manslaughter massacr* kill* dead death* died body fatal* shot knife*;
            """),
        Numbers = new(
            """
            0:zero 1:one 2:two,twice 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve 13:thirteen
            14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty
            70:seventy 80:eighty 90:ninety 0.5:half 100:hundred 1000:thousand
            """,
            "100:hundred 12:dozen 1000:thousand,k 1000000:million,m,mn 1000000000:billion,bn 1000000000000:trillion"),
    };
}
