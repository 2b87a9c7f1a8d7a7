proc main {} {
    set text [string repeat abcdefghij 2000]
    set found 0
    for {set i 0} {$i < [string length $text]} {incr i} {if {[string index $text $i] eq "c"} {incr found}}
    puts $found
}
main
