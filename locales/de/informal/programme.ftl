# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

programme-here = Das Programm, das gerade gilt. Ändere es und schick die Datei hierher zurück. Es ändert sich nichts, bevor du gesehen hast, was es bewirkt, und zugestimmt hast.
programme-send = Schick die fertige Datei bitte als Dokument hierher. /programme gibt dir die jetzige.
refused-unreadable-file = { $why ->
        [large] Diese Datei ist zu groß: Ein Programm hat höchstens { NUM($most) } Kilobyte. Geändert wurde nichts.
        [empty] Diese Datei ist leer. Geändert wurde nichts.
        [encoding] Dieser Text liegt in einer Kodierung vor, die hier niemand lesen kann. Bitte als UTF-8 speichern und noch einmal schicken.
        [gone] Telegram hat die Datei nicht herausgegeben. Bitte schick sie noch einmal.
       *[binary] Das ist keine Textdatei. Ein Programm ist ein Text wie programme.toml; geändert wurde nichts.
    }
refused-programme-moved = Inzwischen gilt ein anderes Programm als das, mit dem verglichen wurde. Geändert wurde nichts; bitte sieh es dir noch einmal an.
refused-no-such-draft = An die Stelle dieser Datei ist eine neuere von dir getreten. Geändert wurde nichts.
