proc main {} {
    set text [string repeat "แถว,คะแนน,85.50,ผ่าน;" 100000]
    set parts [split $text ";"]
    set joined [join $parts "\n"]
    set changed [string map {ผ่าน ไม่ผ่าน} $joined]
    puts "[llength $parts] [string length [encoding convertto utf-8 $joined]] [string length [encoding convertto utf-8 $changed]]"
}
main
