proc distance {one two} {
    set a [split $one ""]
    set b [split $two ""]
    for {set j 0} {$j <= [llength $b]} {incr j} {lappend before $j}
    set i 0
    foreach x $a {
        incr i
        set line [list $i]
        set j 0
        foreach y $b {
            set best [expr {[lindex $before $j] + ($x ne $y)}]
            set up [expr {[lindex $before $j+1] + 1}]
            if {$up < $best} {set best $up}
            set side [expr {[lindex $line $j] + 1}]
            if {$side < $best} {set best $side}
            lappend line $best
            incr j
        }
        set before $line
    }
    lindex $before end
}
set letters abcdefghijklmnopqrstuvwxyz
for {set i 1} {$i <= 2000} {incr i} {
    append one [string index $letters [expr {$i * 7 % 26}]]
    append two [string index $letters [expr {$i * $i % 26}]]
}
puts [distance $one $two]
