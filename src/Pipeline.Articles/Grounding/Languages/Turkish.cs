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
            öldü öldüler ölen ölü ölüm öldürüldü öldürdü hayatını_kaybetti hayatını_kaybeden vefat_etti | ölü* öldür* vefat*
            cinayet* kurban* ceset* cesed* cenaze* defne* yas intihar* boğul* idam* şehit* katlet* katliam* naaş* ölüm* ölen*
            cansız* can_verdi canını hayata_veda yaşamını_yitir* yaşamını_yitirdi;
            tutuklandı tutuklanan tutuklama gözaltına hapse hapis yakalandı | tutuk* gözalt* hapis* hapse* hapset* yakala* cezaev*
            kelepçe* enterne gözaltı* polis_ekipleri;
            istifa istifa_etti görevden_alındı kovuldu | istifa* görev* bırak* çekil* halef* ihraç* uzaklaş* emekli* ayrıldı
            ayrıldığını görevini_bıraktı görevi_bıraktı yollar_ayrıldı yollarını görevden görevine_son görevinden_ayrıldı;
            iflas iflas_etti battı | iflas* alacakl* konkordato* tasfiye* kurtar*;
            patladı patlama patlamalar | patla* bomba* infilak* mayın* füze* roket*;
            çöktü çöken yıkıldı çöküş | çök* çökü* yıkı* yıkıl* devril* enkaz* göçtü göçük*;
            iptal iptal_edildi | iptal* ertele* vazgeç* kaldır* askıya* ertelendi yapılmayacak yapılmayacağını
            gerçekleştirilmeyecek;
            saldırdı saldırı saldırısı işgal | saldır* işgal* bombala* savaş* şiddet* çatış* bıçak* darp* baskın* eleştir*;
            mahkum mahkûm suçlu | mahkum* mahkûm* suçlu* hapis* hüküm* hâkim hakim* ceza hapis mahkeme*;
            suçlandı dava_açıldı yargılanıyor | suçla* dava* yargı* savcı* soruştur* iddia* şikayet* mahkeme savcılık dava;
            yaralandı yaralanan yaralı yaralılar | yaralan* hastane* kaza* ameliyat* sakat* hastaneye kırık* kırıldı sakatlık*
            sakatlan* hastaneye_kaldırıldı çapraz_bağlarının;
            çalındı çaldı hırsızlık soygun soydu | hırsız* gasp* kaçır* dolandır* yağma* çalın* çalan soygun*;
            kaçırıldı kaçırma rehin | kaçır* rehin* fidye* alıkon*;
            yasaklandı yasak yasakladı | yasak* yasakla* kısıt* boykot* ambargo*;
            yıkıldı yok_edildi tahrip | tahrip* yang* hasar* enkaz* yerle* kül* yandı yanan kül enkaz alevler yangın*;
            düştü çarptı kaza raydan_çıktı | çarp* kaza* raydan* devril* çakıl* kazada çarpıştı devrildi;
            battı alabora | alabora* boğul* devril* enkaz*;
            tahliye tahliye_edildi | tahliye* boşalt* kurtar* sığın* boşaltıldı;
            kaçtı firar kaçan | firar* kurtul* sığın* sürgün*;
            tecavüz tecavüze | tecavüz* taciz* istismar* cinsel*;
            özür özür_diledi | özür* üzg* pişman* affe*;
            boşandı boşanma | boşan*;
            evlendi evlilik düğün | evlen* evli* düğün* nikah* gelin* damat* nişan* nikâh*;
            cinayet suikast idam_edildi | cinayet* suikast* idam* öldür* katil* katlet* bıçak* kurşun* ceset* öldürül* öldürdü
            öldü vuruldu;
            """),
        Numbers = new(
            """
            0:sıfır 1:bir 2:iki 3:üç 4:dört 5:beş 6:altı 7:yedi 8:sekiz 9:dokuz 10:on 11:onbir 12:oniki 20:yirmi 30:otuz 40:kırk
            50:elli 100:yüz 1000:bin
            """,
            "100:yüz 1000:bin 1000000:milyon 1000000000:milyar"),
    };
}
