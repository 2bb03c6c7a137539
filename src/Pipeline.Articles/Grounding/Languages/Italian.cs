namespace Pipeline.Grounding.Languages;

internal static class Italian
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "it",
        Endings = new("""
            amenti amento imenti imento azioni azione atori atrice atore mente ità ivi ivo arono erono irono ando endo ati ate ata
            ato uti ute uta uto iti ite ita ito avano ava evano eva eranno erà are ere ire ano ono ò i e a o
            """),
        Elisions = new("l un d c dell all nell dall sull coll quest quell n s"),
        Negations = new("non mai nessun nessuno nessuna niente nulla senza né"),
        Denials = new("""
            nega negano negato negava smentisce smentito smentiscono smentì una_bugia una_menzogna è_falso è_falsa
            nessuno_dovrebbe_credere esclude escluso
            """),
        Doubts = new("""
            sostien* presunt* suppost* sospett* teme temono temeva spera sperano crede credono credeva pensa pensano suggerisce voci_su
            se_la se_il accusat* accusa_* vuole vogliono voleva intende intendono progetta* minaccia_* tenta_* chiede chiedono chiesto
            potrebbe potrebbero dovrebbe dovrebbero avverte propone
            """),
        Hedges = new("secondo possibil* probabil* apparentemente può possono dovrebbe"),
        Conditions = new("se"),
        Orders = new("nota_alla_redazione nota_per_la_redazione nota_al_redattore scrivete scrivi riportate ignora ignorate"),
        Turns = new("ma e però tuttavia"),
        Masculine = new("lui egli uomo ragazzo padre figlio marito fratello signor re principe"),
        Feminine = new("lei ella donna ragazza madre figlia moglie sorella signora regina principessa"),
        Opposites = new("""
            approv* accett* ratific* | respin* respint* bocciat* bocci* rifiut* rigett*;
            sosteng* sostenut* appoggi* loda* lodò elogi* accogl* accolt* difend* | critic* condann* oppon* oppos* contest*;
            vince* vinci* vinto vinta vitto* | perso persa persi perde* perdut* perdi* sconfitt*;
            salito salita saliti salgono sale aument* cresc* cresciut* | sces* scend* diminu* calato calata cala calano ridott* ridu*;
            aprir* apre aprono apert* riapr* riapert* | chiu*;
            arrest* incarcer* | rilasci* liberat* scarcerat*;
            ~ prima | dopo;
            ~ più | meno;
            ~ primo prima primi | ultim*;
            compr* acquist* | vend*;
            cominci* inizi* avvi* | termin* fini* conclu*;
            ripren* ripres* torna tornano torner* | sospe* cancell* annull* abbandon*;
            vivo viva vivi sopravviss* sopravviv* | mort* morì muore uccis*;
            colpevol* condannat* | innocent* assolt*;
            permess* consent* autorizz* | viet* proibi*;
            costrui* | demoli* distru* abbatt*;
            guadagn* utile utili profitt* | perdit* deficit;
            assun* nominat* | licenzi*;
            conferm* | smenti* nega negano negato negò;
            ~ uomo uomini | donna donne;
            ~ padre | madre;
            ~ figlio | figlia;
            ~ fratello | sorella;
            ~ nord | sud;
            ~ est | ovest;
            ~ miglior* | peggior*;
            ~ facil* | difficil*;
            mant* conserv* continu* | aboli* elimin* soppr*;
            favore | contro;
            raddoppi* aument* | dimezz* diminu* ridott*;
            illes* | ferit*;
            ferit* | mort* morì uccis*;
            ~ superior* | inferior*;
            ~ giovan* | vecchi* anzian*;
            costrui* costruit* realizz* | rinvi* annull* rimand*;
            accett* accolt* accogl* | rifiut* respin* respint* rigett*;
            """),
        Deeds = new("""
            morto morta morti morte morì morirono muore deceduto deceduta ucciso uccisa uccisi | mor* muor* deced* decess* ucci*
            assassin* omicid* vittim* cadaver* corpo salma funeral* sepolt* lutto defunt* vedov* perso_la_vita perdono_la_vita
            perde_la_vita vita anneg* suicid* giustizi* sopravv* strage* massacr* letal* mortal* scompars* fred* freddat*
            accoltell* lasci* caduti autops*;
            arrestato arrestata arrestati arresto arresti incarcerato | arrest* incarcer* detenu* detenzion* carcer* prigion*
            manett* cattur* ferm* custodia cella domiciliari blitz condann*;
            dimesso dimessa dimissioni licenziato licenziata rimosso | dimess* dimett* dimission* licenzi* rimoss* rimozion*
            lasci* abbandon* destitu* sostitu* success* esoner* cacci* uscent* addio ex revoc* ritir* mandato_via sfiduci* sospe*
            partit* part*;
            fallito fallita fallimento bancarotta insolvente | fall* bancarott* insolv* creditor* debit* concordato liquidaz* crac
            default salvatag*;
            esploso esplosa esplosione esplosioni | esplos* esplod* scoppi* bomb* deton* ordign* mina mine granat* missil* razz*
            attentat* deflagr* eruzion*;
            crollato crollata crollo | croll* ced* cadut* cad* macer* rovin* franat* fran* collass* sprofond* spezz*;
            annullato annullata annullati cancellato cancellata soppresso | annull* cancell* soppress* rinvi* sospe* abbandon*
            ferm* rinunc* ritir* chius* chiud* fine termin* blocc* stop revoc* salt* interrott*;
            attaccato attaccata attacco attacchi invaso invasione | attacc* inva* assalt* aggred* aggress* bombard* offensiv*
            guerr* violen* attentat* spar* colp* agguat* combatt* lott* conflitt* critic* raid;
            condannato condannata condannati colpevole colpevoli | condann* colpevol* sentenz* carcer* pena pene ann* giudic*
            tribunal* multa ergastol* verdett*;
            accusato accusata incriminato imputato indagato | accus* incrimin* imput* indag* process* tribunal* giudic* denunc*
            procur* inchiest* querel* contest* pm;
            ferito ferita feriti ferite | ferit* feri* ospedal* ricover* vittim* incident* frattur* rott* illes* opera* dolor*
            ginocch* lesion* infortun* ustion* colp*;
            rubato rubata rubati furto rapinato rapina | rub* furt* ladr* rapin* sottra* scipp* bottin* spar* scompar* trafug*
            truff* frod* saccheg* svaligi*;
            rapito rapita rapiti sequestrato rapimento | rap* sequestr* ostag* riscat* scompar* prigionier* cattur*;
            vietato vietata vietati divieto proibito | viet* divie* proib* banna* illegal* blocc* sospe* esclu* imped* limit*
            boicott* embargo censur* stop;
            distrutto distrutta distrutti demolito demolita | distru* demol* rade* ras* devast* bruci* incend* rovin* macer* dann*
            danneg* annient* abbatt* croll* pers*;
            precipitato schiantato deragliato schianto | precipit* schiant* deragl* incident* scontr* collis* cad* cadut* impatt*
            tampon* ribalt* disastr*;
            affondato affondata naufragio | affond* naufrag* ribalt* capovol* anneg* sommers* incagli* colat*;
            evacuato evacuata evacuati evacuazione | evacu* fugg* fuga sgomber* sfoll* abbandon* salv* soccors* riparo allontan*;
            evaso evasa fuggito fuggita fuggiti scappato | eva* fugg* fuga scapp* spar* latit* liber* salv* esil* rifug* asil*
            scompar*;
            violentata violentato stuprata stupro | violent* stupr* abus* sessual* molest* aggress*;
            scusato scusata scuse | scus* perdon* dispiac* ramm* pent*;
            divorziato divorziata divorzio | divorz* separ* ex rottur*;
            sposato sposata nozze matrimonio | spos* nozz* matrimon* mogli* marit* coppia fidanz* coniug*;
            assassinato assassinata accoltellato giustiziato | assassin* accoltell* giustizi* ucci* mor* omicid* delitt* spar*
            colp* coltell* cadaver* fredd* vittim*;
            """),
        Numbers = new(
            """
            0:zero 1:uno,una 2:due 3:tre 4:quattro 5:cinque 6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici 20:venti
            30:trenta 40:quaranta 50:cinquanta 60:sessanta 100:cento 1000:mille
            """,
            "1000:mila,mille 1000000:milione,milioni 1000000000:miliardo,miliardi"),
    };
}
