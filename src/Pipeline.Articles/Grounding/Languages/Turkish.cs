namespace Pipeline.Grounding.Languages;

internal static class Turkish
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "tr",
        Endings = new("""
            lardan lerden larda lerde ların lerin ları leri lar ler ndan nden nda nde dan den tan ten da de ta te nın nin nun nün
            ın in un ün yı yi yu yü ya ye ı i u ü a e dı di du dü tı ti tu tü mış miş muş müş
            """),
        Negations = new("değil yok hiç hiçbir asla olmadan"),
        Denials = new("reddetti reddediyor yalanladı yalanlıyor inkar yalan yalandır doğru_değil kimse_inanmamalı"),
        Doubts = new("""
            iddia* sözde şüphe* korku* umuyor umut* inanıyor düşünüyor öne_sürdü öne_sürülen suçlan* suçla* planlıyor planlan* istiyor
            istedi tehdit* çalışıyor talep* olabilir edebilir uyardı olup_olmadığı önerdi öneriyor
            """),
        Conditions = new("eğer şayet"),
        Orders = new("editöre_not editöre yazın bildirin"),
        Turns = new("ama ve fakat ancak"),
        Masculine = new("adam erkek oğlan baba oğul koca kral prens bay"),
        Feminine = new("kadın kız anne karısı kraliçe prenses bayan"),
        Opposites = new("""
            onayladı onaylandı kabul_etti | reddetti reddedildi;
            destekledi destekliyor övdü | eleştirdi kınadı;
            kazandı kazanıyor zafer | kaybetti kaybediyor yenilgi;
            arttı artıyor yükseldi | düştü azaldı geriledi;
            açtı açıldı | kapattı kapandı kapatıldı;
            tutuklandı gözaltına | serbest;
            ~ önce | sonra;
            ~ çok fazla | az;
            ~ ilk | son;
            aldı | sattı;
            başladı | bitti sona;
            canlı | ölü öldü;
            suçlu | suçsuz masum;
            ~ erkek | kadın;
            ~ baba | anne;
            ~ kuzey | güney;
            ~ doğu | batı;
            ~ iyi | kötü;
            """),
        Deeds = new("""
            öldü öldüler ölen ölü ölüm öldürüldü öldürdü hayatını_kaybetti hayatını_kaybeden vefat_etti | öl* ölü* öldür* hayat*
            vefat* can* cinayet* kurban* ceset* cesed* cenaze* defne* yas intihar* boğul* idam* şehit* katlet* katliam* naaş*;
            tutuklandı tutuklanan tutuklama gözaltına hapse hapis yakalandı | tutuk* gözalt* hapis* hapse* hapset* yakala* cezaev*
            kelepçe* enterne;
            istifa istifa_etti görevden_alındı kovuldu | istifa* görev* kov* ayrıl* ayrıld* bırak* çekil* değiş* yerine halef*
            eski ihraç* uzaklaş* emekli*;
            iflas iflas_etti battı | iflas* bat* borç* alacakl* konkordato* tasfiye* kurtar*;
            patladı patlama patlamalar | patla* bomba* infilak* mayın* füze* roket* havaya;
            çöktü çöken yıkıldı çöküş | çök* çökü* yıkı* yıkıl* devril* düş* enkaz*;
            iptal iptal_edildi | iptal* ertele* durdur* vazgeç* kaldır* kapat* son askıya* bitir*;
            saldırdı saldırı saldırısı işgal | saldır* işgal* bombala* savaş* şiddet* ateş* vur* çatış* bıçak* darp* baskın*
            eleştir*;
            mahkum mahkûm suçlu | mahkum* mahkûm* suçlu* ceza* hapis* yıl hüküm* mahkeme* hâkim hakim*;
            suçlandı dava_açıldı yargılanıyor | suçla* dava* mahkeme* yargı* savcı* soruştur* iddia* şikayet*;
            yaralandı yaralanan yaralı yaralılar | yara* yaralan* hastane* kaza* kırı* ameliyat* sakat* ağrı* darbe*;
            çalındı çaldı hırsızlık soygun soydu | çal* hırsız* soy* gasp* kaçır* kayb* kayıp* dolandır* yağma*;
            kaçırıldı kaçırma rehin | kaçır* rehin* kayıp* fidye* alıkon*;
            yasaklandı yasak yasakladı | yasak* yasakla* engel* durdur* izin* kısıt* boykot* ambargo*;
            yıkıldı yok_edildi tahrip | yık* yok* tahrip* yan* yang* hasar* enkaz* yerle* kül*;
            düştü çarptı kaza raydan_çıktı | düş* çarp* kaza* raydan* devril* çakıl*;
            battı alabora | bat* alabora* boğul* devril* enkaz*;
            tahliye tahliye_edildi | tahliye* kaç* boşalt* kurtar* sığın*;
            kaçtı firar kaçan | kaç* firar* kayb* kurtul* sığın* sürgün*;
            tecavüz tecavüze | tecavüz* taciz* istismar* cinsel*;
            özür özür_diledi | özür* üzg* pişman* af affe*;
            boşandı boşanma | boşan* ayrıl* eski;
            evlendi evlilik düğün | evlen* evli* düğün* nikah* eş eşi gelin* damat* nişan*;
            cinayet suikast idam_edildi | cinayet* suikast* idam* öldür* öl* katil* katlet* bıçak* kurşun* vur* ceset*;
            """),
        Numbers = new(
            """
            0:sıfır 1:bir 2:iki 3:üç 4:dört 5:beş 6:altı 7:yedi 8:sekiz 9:dokuz 10:on 11:onbir 12:oniki 20:yirmi 30:otuz 40:kırk
            50:elli 100:yüz 1000:bin
            """,
            "100:yüz 1000:bin 1000000:milyon 1000000000:milyar"),
    };
}
