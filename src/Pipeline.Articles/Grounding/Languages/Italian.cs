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
            morto morta morti morte morì morirono muore deceduto deceduta ucciso uccisa uccisi | muor* deced* decess* ucci*
            assassin* omicid* vittim* cadaver* salma funeral* sepolt* lutto defunt* vedov* perso_la_vita perdono_la_vita
            perde_la_vita anneg* suicid* giustizi* sopravv* strage* massacr* letal* mortal* scompars* fred* freddat* accoltell*
            caduti autops* mort* morir* senza_vita tolto_la_vita;
            arrestato arrestata arrestati arresto arresti incarcerato | arrest* incarcer* detenu* detenzion* carcer* prigion*
            manett* cattur* custodia cella domiciliari blitz condann* manette in_manette portato_in_carcere fermo fermato fermata;
            dimesso dimessa dimissioni licenziato licenziata rimosso | dimess* dimett* dimission* licenzi* rimoss* rimozion*
            destitu* sostitu* success* esoner* cacci* uscent* revoc* ritir* mandato_via sfiduci* lascia lasciato lasciare addio
            passo_indietro abbandona lascia_l'incarico lascia_la_carica;
            fallito fallita fallimento bancarotta insolvente | fall* bancarott* insolv* creditor* concordato liquidaz* crac
            default salvatag*;
            esploso esplosa esplosione esplosioni | esplos* esplod* scoppi* bomb* deton* ordign* mina mine granat* missil* razz*
            attentat* deflagr* eruzion*;
            crollato crollata crollo | croll* macer* rovin* franat* fran* collass* sprofond* spezz* cedimento ceduto venuto_giù
            caduto;
            annullato annullata annullati cancellato cancellata soppresso | annull* cancell* soppress* rinvi* rinunc* ritir*
            revoc* salt* interrott* annullament* non_si_terrà salta saltata rinviat* sospes* non_si_farà non_si_svolgerà
            non_ci_sarà;
            attaccato attaccata attacco attacchi invaso invasione | attacc* inva* assalt* aggred* aggress* bombard* offensiv*
            violen* attentat* agguat* combatt* conflitt* raid;
            condannato condannata condannati colpevole colpevoli | condann* colpevol* sentenz* carcer* multa ergastol* verdett*
            pena carcere anni_di;
            accusato accusata incriminato imputato indagato | accus* incrimin* imput* indag* process* denunc* procur* querel* pm
            procura tribunale denuncia;
            ferito ferita feriti ferite | feri* ospedal* ricover* vittim* incident* frattur* illes* lesion* infortun* ustion*
            incidente frattura rotto rottura in_ospedale braccio_rotto gamba_rotta;
            rubato rubata rubati furto rapinato rapina | rub* furt* ladr* rapin* sottra* scipp* bottin* trafug* truff* frod*
            saccheg* svaligi* portato_via portati_via sparit*;
            rapito rapita rapiti sequestrato rapimento | sequestr* ostag* riscat* prigionier* cattur*;
            vietato vietata vietati divieto proibito | viet* divie* proib* banna* illegal* esclu* boicott* embargo censur*;
            distrutto distrutta distrutti demolito demolita | distru* demol* rade* ras* devast* incend* rovin* macer* danneg*
            annient* abbatt* croll* fiamme incendio bruciat* distruzione;
            precipitato schiantato deragliato schianto | precipit* schiant* deragl* incident* collis* impatt* tampon* ribalt*
            disastr* incidente scontro scontrat* schiantat*;
            affondato affondata naufragio | affond* naufrag* ribalt* capovol* anneg* sommers* incagli* colat* affondament*
            colato_a_picco;
            evacuato evacuata evacuati evacuazione | evacu* fugg* fuga sgomber* sfoll* soccors* riparo allontan* sgomberat*
            sfollat*;
            evaso evasa fuggito fuggita fuggiti scappato | fugg* fuga scapp* latit* esil* rifug* asil* fuggire in_fuga;
            violentata violentato stuprata stupro | violent* stupr* abus* sessual* molest* aggress*;
            scusato scusata scuse | scus* perdon* dispiac* ramm* pent*;
            divorziato divorziata divorzio | divorz* rottur* separat* separazione;
            sposato sposata nozze matrimonio | spos* nozz* matrimon* fidanz* coniug* sposat* sposi coniugi;
            assassinato assassinata accoltellato giustiziato | assassin* accoltell* giustizi* ucci* omicid* delitt* coltell*
            cadaver* fredd* vittim* uccis* uccider* morto morta morte spari colpi;
            """),
        Numbers = new(
            """
            0:zero 1:uno,una 2:due 3:tre 4:quattro 5:cinque 6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici 20:venti
            30:trenta 40:quaranta 50:cinquanta 60:sessanta 100:cento 1000:mille
            """,
            "1000:mila,mille 1000000:milione,milioni 1000000000:miliardo,miliardi"),
    };
}
