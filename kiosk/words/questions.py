"""Words: the security questions. Each asks for something that its owner knows at once and nobody else could look up."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "question.childhood_neighbour": Text(
        "Quel voisin de votre enfance vous a marqué?", "Which neighbour from your childhood do you remember best?"
    ),
    "question.childhood_hiding_place": Text("Où vous cachiez-vous quand vous étiez enfant?", "Where did you hide when you were a child?"),
    "question.childhood_fear": Text("De quoi aviez-vous peur quand vous étiez enfant?", "What were you afraid of as a child?"),
    "question.childhood_wish": Text("Quel métier vouliez-vous faire à huit ans?", "What did you want to become when you were eight?"),
    "question.childhood_song": Text("Quelle chanson vous chantait-on pour dormir?", "Which song was sung to you at bedtime?"),
    "question.childhood_smell": Text("Quelle odeur vous rappelle votre enfance?", "Which smell brings your childhood back?"),
    "question.childhood_treasure": Text("Quel objet gardiez-vous comme un trésor?", "Which object did you keep like a treasure?"),
    "question.childhood_summer_place": Text("Où passiez-vous l’été quand vous étiez enfant?", "Where did you spend summers as a child?"),
    "question.first_teacher": Text("Qui vous a appris à lire?", "Who taught you to read?"),
    "question.first_school_friend": Text("Avec qui avez-vous fait votre premier mauvais coup?", "With whom did you play your first prank?"),
    "question.first_film_in_a_cinema": Text("Quel film avez-vous vu en premier au cinéma?", "Which film did you first see in a cinema?"),
    "question.first_record": Text("Quel disque avez-vous acheté en premier?", "Which record did you buy first?"),
    "question.first_long_journey": Text("Où vous a mené votre premier long voyage?", "Where did your first long journey take you?"),
    "question.first_bicycle": Text("Dans quelle rue avez-vous appris à faire du vélo?", "In which street did you learn to ride a bicycle?"),
    "question.first_earned_money": Text(
        "Qu’avez-vous fait pour gagner votre premier dollar?", "What did you do to earn your first dollar?"
    ),
    "question.first_landlord": Text("Qui a été votre premier propriétaire?", "Who was your first landlord?"),
    "question.grandparents_kitchen": Text(
        "Quel objet de cuisine de vos grands-parents revoyez-vous?", "Which object from your grandparents’ kitchen do you still see?"
    ),
    "question.grandparents_saying": Text("Quelle phrase vos grands-parents répétaient-ils?", "What did your grandparents keep saying?"),
    "question.home_nickname": Text("Quel surnom aviez-vous à la maison?", "Which nickname did you have at home?"),
    "question.story_told_to_me": Text("Quelle histoire vous racontait-on souvent?", "Which story were you often told?"),
    "question.lost_object": Text("Quel objet perdu n’avez-vous jamais retrouvé?", "Which lost object did you never find again?"),
    "question.found_object": Text("Quel objet trouvé avez-vous gardé?", "Which object did you find and keep?"),
    "question.broken_thing": Text("Quel objet des autres avez-vous brisé?", "Which object of somebody else’s did you break?"),
    "question.school_street": Text("Que regardiez-vous en allant à l’école?", "What did you look at on your way to school?"),
    "question.winter_memory": Text("Quel souvenir d’hiver vous fait sourire?", "Which winter memory makes you smile?"),
    "question.unforgotten_gift": Text("Quel cadeau n’avez-vous jamais oublié?", "Which gift did you never forget?"),
}
