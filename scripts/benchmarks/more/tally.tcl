proc main {} {
    for {set i 0} {$i < 5003} {incr i} {lappend words "word[expr {$i * 7919 % 5003}]"}
    set text [join [lrepeat 200 {*}$words] " "]
    set counts [dict create]
    foreach word [split $text " "] {dict incr counts $word}
    set pairs [lsort -integer -decreasing -stride 2 -index 1 $counts]
    puts "[dict size $counts] [lindex $pairs 1]"
}
main
