"""How the treaty and its protocol are cited."""

TREATY = "North Atlantic Treaty, 34 UNTS 243"

#: Signed at London from 17 to 22 October 1951, and printed under either date.
PROTOCOL = "Protocol on the Accession of Greece and Turkey, 22 October 1951, 126 UNTS 350"
