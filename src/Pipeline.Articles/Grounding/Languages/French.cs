namespace Pipeline.Grounding.Languages;

internal static class French
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "fr",
        Endings = new("""
            issements issement ements ement ations ation ateurs ateur atrices atrice euses euse eurs eur ités ité ives ive ifs if
            ées és ée é er ez ants antes ante ant aient ait ais erait eront era iront irent ir is it es e s x
            """),
        Elisions = new("l d n s c j m t qu jusqu lorsqu puisqu quoiqu"),
        Negations = new("ne n pas jamais aucun aucune rien personne sans ni non"),
        Denials = new("""
            nie nié nient niait dément démenti démentent démentait conteste contesté réfute réfuté un_mensonge est_faux est_fausse
            mensonge personne_ne_devrait_croire
            """),
        Doubts = new("""
            affirme* prétend* prétendu* présumé* supposé* soupçonn* craint craignent craignait espère espèrent espérait croit croient
            croyait pense pensent pensait suggère suggèrent si_la si_le si_les rumeur* accusé_d* accusée_d* accuse accusent envisage*
            compte_* prévoit prévoient projette menace_* veut veulent voulait souhaite* tente_* demande_* réclame* doit_être devrait
            devraient pourrait pourraient avertit
            """),
        Hedges = new("selon d_après possible* probable* apparemment doit doivent peut peuvent pourrait"),
        Conditions = new("si s_il s_ils"),
        Orders = new("note_à_la_rédaction note_au_rédacteur à_la_rédaction écrivez écris signalez ignorez"),
        Turns = new("mais et pourtant cependant"),
        Masculine = new("il lui homme garçon père fils mari frère m monsieur roi prince"),
        Feminine = new("elle femme fille mère épouse sœur mme madame reine princesse"),
        Opposites = new("""
            approuv* accept* adopt* valid* | rejet* refus* repouss*;
            soutien* souten* salu* félicit* défend* appuie appuient | critiqu* condamn* s'oppos* oppos* dénonc* fustig* déplor*;
            gagn* victoire* remport* | perd* défaite*;
            augment* hausse* grimp* progress* monté monte accru* croît | baiss* diminu* chut* recul* réduit* réduction*;
            ouvr* ouvert* rouvr* rouvert* réouvr* | ferm*;
            arrêté arrêtée arrêtés interpell* incarcér* emprisonn* | libér* relâch*;
            ~ avant | après;
            ~ plus davantage | moins;
            ~ premier première premiers premières | dernier dernière derniers dernières;
            achet* acqui* achat* | vend* vente*;
            commenc* début* entam* lanc* | termin* fini* achev* arrêt*;
            repren* repris* relanc* | suspend* supprim* annul* abandonn* interromp*;
            vivant* survécu* surviv* | mort* décéd* tué* meur*;
            coupable* condamn* | innocent* acquitt* relax*;
            autoris* permis permet* | interdi*;
            construi* bâti* | démoli* détrui*;
            bénéfice* profits gain* | perte* déficit*;
            embauch* recrut* nomm* | licenci* renvoy* limog*;
            accord* | désaccord*;
            confirm* | démen* nie nié nient;
            ~ homme* | femme*;
            ~ père | mère;
            ~ fils | fille;
            ~ frère* | sœur*;
            ~ nord | sud;
            ~ est | ouest;
            ~ meilleur* | pire*;
            ~ facile* | difficile*;
            gard* maint* conserv* préserv* poursui* | supprim* abandonn* abol*;
            pour | contre;
            doubl* augment* progress* | divis* diminu* baiss* recul*;
            bless* | mort* décéd* tué*;
            indemne* | bless*;
            ~ supérieur* | inférieur*;
            ~ jeune* | vieux vieille* âgé*;
            construi* construct* réalis* | repouss* report* annul*;
            ~ rapid* | lent*;
            """),
        Deeds = new("""
            mort morte morts mortes décès décédé décédée décédés tué tuée tués tuées mourut meurt décède | mour* meur* mort*
            décéd* tu* tuent tuer* assassin* meurtr* homicide* victime* cadavre* corps obsèques enterr* inhum* funér* deuil
            dispar* défunt* veuf veuve* vie_perdu perdu_la_vie perdent_la_vie coûté_la_vie noy* suicid* exécut* abattu* fusill*
            poignard* survi* massacr* bilan hommage* fatal* mortel* mortell* succomb* pend* décapit* étouff* nécrolog* autops*;
            arrêté arrêtée arrêtés arrêtées arrestation arrestations emprisonné emprisonnée incarcéré interpellé interpellée
            interpellés | arrêt* arrest* interpell* garde_à_vue emprisonn* incarc* prison* détenu* détention écrou* menott*
            captur* placé* condamn* appréhend* cellule* rafl* retenu* saisi* pris;
            démissionné démission démissionne limogé limogée limogeage | démission* limog* quitt* dépar* part* renvoy* licenci*
            évinc* destitu* révoqu* remplac* success* succéd* écart* retir* retrait* abandonn* renonc* sortant* ancien* ex
            congédi* remerci* abdiqu* viré* laiss* suspen*;
            faillite insolvable banqueroute | faillit* insolv* banquerout* redressement liquid* créanci* dett* cessation
            dépôt_de_bilan bilan surendett* sauv*;
            explosé explose explosion explosions | explos* bomb* déton* déflagr* souffl* saut* grenade* mine* roquette* missile*
            attentat* éclat* érupt*;
            effondré effondrée effondrement écroulé écroulée | effondr* écroul* éboul* tomb* chut* cédé* rompu* gravats décombres
            ruin* plong* croul* affaiss*;
            annulé annulée annulés annulées annulation | annul* supprim* abandonn* report* suspend* suspens* arrêt* stopp* renonc*
            retir* ferm* fin termin* abrog* interromp* cess* repouss* n'aura_pas;
            attaqué attaquée attaqués attaque envahi envahie invasion | attaqu* envahi* invasion* assaut* agress* attentat* frapp*
            raid* bombard* tir* offensiv* guerre* violen* embuscade* combat* coup* poignard* critiqu* vis* assaill* conflit*;
            condamné condamnée condamnés coupable coupables | condamn* coupabl* peine* verdict* prison* jug* reconnu* amende*
            tribunal* réclusion culpabil*;
            inculpé inculpée accusé mis_en_examen mise_en_examen poursuivi | inculp* accus* examen poursui* tribunal* procès juge*
            plaint* justice* parquet* soupçon* reproch* jugé* procureur* enquêt*;
            blessé blessée blessés blessées | bless* hôpit* hospital* victime* accident* fractur* cass* touché* indemne* soign*
            opér* douleur* genou* brûl* lésion* traumat* infirm*;
            volé volée volés volées cambriolé braqué vol | vols voler* volé* voleur* cambriol* braqu* dérob* pill* disparu* butin
            détourn* larcin* arrach* escroqu* fraud* pirat*;
            enlevé enlevée enlevés kidnappé enlèvement | enlev* enlèv* kidnapp* otage* séquestr* rapt* ravi* disparu* captur*
            rançon* détourn* retenu*;
            interdit interdite interdits interdites interdiction | interdi* prohib* bann* illég* suspend* bloqu* exclu* défend*
            empêch* restrict* boycott* autoris* embargo censur* hors_la_loi;
            détruit détruite détruits détruites démoli démolie rasé | détrui* destruct* démol* ras* ravag* dévast* anéant* brûl*
            incendi* ruin* décombres endommag* dégât* effondr* sinistr* perdu* démantel*;
            écrasé crash déraillé déraillement | écras* crash* dérail* accident* collision* heurt* percut* tomb* chut* catastroph*
            renvers* choc*;
            coulé coulée naufrage chaviré | coul* naufrag* chavir* sombr* noy* submer* échou* épave*;
            évacué évacuée évacués évacuation | évacu* fui* fuir* fuit* quitt* sécurité abri* déplac* secour* sauv* relog*;
            évadé évadée évadés enfui enfuie fui | évad* évas* enfui* enfuy* fui* fuir* fuite* fuy* échapp* dispar* cavale libér*
            exil* réfugi* quitt*;
            violé violée viol abusé | viol* abus* agress* sexu* attouch* harcel* harcèl*;
            excusé excusée excuses présenté_ses_excuses | excus* pardon* regret* désol* remords;
            divorcé divorcée divorce | divorc* sépar* ex rupture*;
            marié mariée mariés mariage épousé | mari* épous* noce* union couple* femme fianc* conjoint*;
            assassiné assassinée exécuté exécutée poignardé abattu abattue | assassin* exécut* poignard* abatt* meurtr* tu* tuer*
            mort* homicide* fusill* balle* couteau* cadavre* décéd* victime* décapit*;
            """),
        Numbers = new(
            """
            0:zéro 1:un,une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze
            15:quinze 16:seize 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante 100:cent 1000:mille
            """,
            "100:cent,cents 1000:mille 1000000:million,millions 1000000000:milliard,milliards"),
    };
}
